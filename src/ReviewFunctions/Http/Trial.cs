using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Http;

/// <summary>Reads whether a request is only to be checked: <c>?validate=true</c>.</summary>
internal static class Trial
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "validate";

    /// <returns><see langword="null"/> for anything but <c>true</c>, <c>false</c> and nothing at all.</returns>
    public static bool? Read(HttpRequest request) => request.Query[Parameter] switch
    {
        [] => false,
        ["true"] => true,
        ["false"] => false,
        _ => null,
    };
}

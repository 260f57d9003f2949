using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Http;

/// <summary>Reads whether a request is only to be checked: <c>?validate=true</c>.</summary>
internal static class Trial
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "validate";

    /// <summary>Says to <paramref name="answer"/> whether it is a trial, or answers 400 for anything but <c>true</c>, <c>false</c> and nothing at all.</summary>
    public static Task<IResult> ReadAsync(HttpRequest request, Func<bool, Task<IResult>> answer) =>
        Read(request) is { } isTrial ? answer(isTrial) : Task.FromResult<IResult>(Problem.BadValidate);

    /// <returns><see langword="null"/> for anything but <c>true</c>, <c>false</c> and nothing at all.</returns>
    public static bool? Read(HttpRequest request) => request.Query[Parameter] switch
    {
        [] => false,
        ["true"] => true,
        ["false"] => false,
        _ => null,
    };
}

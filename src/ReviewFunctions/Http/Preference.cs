using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Http;

/// <summary>Reads what a client would like (<see href="https://www.rfc-editor.org/rfc/rfc7240">RFC 7240</see>).</summary>
internal static class Preference
{
    /// <summary>Not to wait for publication (<see href="https://www.rfc-editor.org/rfc/rfc7240#section-4.1">RFC 7240, 4.1</see>).</summary>
    public const string RespondAsync = "respond-async";

    /// <summary>The header that says which preference was honoured.</summary>
    public const string AppliedHeader = "Preference-Applied";

    /// <summary>
    /// Whether the client states the preference. Values, parameters and unknown preferences are ignored.
    /// </summary>
    public static bool IsSent(HttpRequest request, string preference) => request.Headers["Prefer"]
        .OfType<string>()
        .SelectMany(header => header.Split(','))
        .Any(sent => sent.Split(';')[0].Split('=')[0].Trim().Equals(preference, StringComparison.OrdinalIgnoreCase));
}

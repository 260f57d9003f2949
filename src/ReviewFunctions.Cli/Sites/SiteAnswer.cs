using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Sites;

/// <summary>What a site answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body, if it is a JSON object.</param>
/// <param name="ETag">The validator, with its quotes.</param>
public sealed record SiteAnswer(HttpStatusCode Status, JsonObject? Json, string? ETag)
{
    private const string TypePrefix = "urn:x-review-functions:problem:";

    /// <summary>Whether the request was carried out.</summary>
    public bool IsGood => (int)Status is >= 200 and < 300;

    /// <summary>The name of the problem, such as <c>feed-id-taken</c>; <see langword="null"/> if it is none.</summary>
    public string? Problem =>
        Text("type") is { } type && type.StartsWith(TypePrefix, StringComparison.Ordinal) ? type[TypePrefix.Length..] : null;

    /// <summary>The faults of a refused request, each with its pointer.</summary>
    public IEnumerable<(string Pointer, string Detail)> Errors => Pairs("errors");

    /// <summary>What the site changed or left out, each with its pointer.</summary>
    public IEnumerable<(string Pointer, string Detail)> Warnings => Pairs("warnings");

    /// <summary>What is wrong, in a sentence or more.</summary>
    public string Why => string.Join(' ', new[] { Text("title") ?? $"The site answered {(int)Status}." }
        .Concat(Errors.Select(error => $"{error.Pointer}: {error.Detail}")));

    /// <summary>A string of the body; <see langword="null"/> if it has none by that name.</summary>
    public string? Text(string name) => Json?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Why a command ends with what a site answered.</summary>
    public CommandException Refused() => Status switch
    {
        _ when Problem is null => new(ExitCode.Unreachable, $"This is no Review Functions site, or it is broken: {Why}"),
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests => new(ExitCode.Unreachable, Why),
        _ => new(ExitCode.Refused, Why),
    };

    private IEnumerable<(string Pointer, string Detail)> Pairs(string name) => Json?[name] is JsonArray list
        ? list.OfType<JsonObject>().Select(item => ((string?)item["pointer"] ?? "", (string?)item["detail"] ?? ""))
        : [];
}

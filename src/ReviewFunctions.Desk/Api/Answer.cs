using System.Net;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Desk.Api;

/// <summary>What there is to say of a field.</summary>
/// <param name="Pointer">Which field, such as <c>#/subject/title</c>
/// (<see href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</see>).</param>
/// <param name="Detail">A sentence.</param>
public sealed record FieldNote(string Pointer, string Detail);

/// <summary>What the API answered.</summary>
/// <param name="Status">The status; <see langword="null"/> if the site could not be reached.</param>
/// <param name="Body">The JSON of the answer, or <see langword="null"/>.</param>
/// <param name="ETag">The version of what was read or stored.</param>
public sealed record Answer(HttpStatusCode? Status, JsonNode? Body, string? ETag)
{
    /// <summary>The answer when there was none.</summary>
    public static Answer None { get; } = new(null, null, null);

    /// <summary>Whether what was asked for was done.</summary>
    public bool IsGood => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    /// <summary>Whether the site could not be reached: there is no network, or nothing behind what answered.</summary>
    public bool IsOffline => Status is null or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    /// <summary>Whether somebody else has changed it meanwhile.</summary>
    public bool IsStale => Status == HttpStatusCode.PreconditionFailed;

    /// <summary>Whether the change was meant for another version than the one that is stored, or that was saved by itself.</summary>
    public bool IsOvertaken => IsStale || (Text("type")?.EndsWith(":unsaved-working-copy", StringComparison.Ordinal) ?? false);

    /// <summary>Whether the token opens nothing any more.</summary>
    public bool IsSignedOut => Status == HttpStatusCode.Unauthorized;

    /// <summary>Why it was not done, as a sentence.</summary>
    public string Reason => IsOffline
        ? "The site cannot be reached."
        : Text("detail") ?? Text("title") ?? $"The site answered {(int?)Status}.";

    /// <summary>Why it was not done: what is wrong with each field, or else the reason as a whole.</summary>
    public string Reasons => string.Join(' ', Faults.Select(fault => fault.Detail).DefaultIfEmpty(Reason));

    /// <summary>What is wrong with fields.</summary>
    public IReadOnlyList<FieldNote> Faults => Notes("errors");

    /// <summary>What was changed or will be shown otherwise than it was written.</summary>
    public IReadOnlyList<FieldNote> Warnings => Notes("warnings");

    private string? Text(string name) => (string?)(Body as JsonObject)?[name];

    private FieldNote[] Notes(string name) =>
    [
        .. from note in (Body as JsonObject)?[name] as JsonArray ?? []
           select new FieldNote((string?)note?["pointer"] ?? "#", (string?)note?["detail"] ?? ""),
    ];
}

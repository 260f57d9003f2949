using System.Text.Json.Nodes;
using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Reviews;

/// <summary>
/// How far the publication of a change is: <c>done</c>, <c>pending</c>, or an object that says how often and with what fault it was tried.
/// </summary>
internal static class PublicationState
{
    /// <summary>What a write says of its own publication.</summary>
    public static JsonNode Of(Publication publication) => publication == Publication.Done ? "done" : "pending";

    /// <summary>What the rows in the outbox say.</summary>
    public static JsonNode Of(IReadOnlyList<OutboxMessage> open)
    {
        if (open.Count == 0) return Of(Publication.Done);
        return open.MaxBy(row => row.Attempts) is { Attempts: > 0 } failing
            ? new JsonObject
            {
                ["state"] = "pending",
                ["attempts"] = failing.Attempts,
                ["lastError"] = failing.LastError,
                ["notBefore"] =
                    failing.NotBefore.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            }
            : Of(Publication.Pending);
    }
}

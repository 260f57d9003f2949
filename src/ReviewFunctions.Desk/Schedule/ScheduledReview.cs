using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Schedule;

/// <summary>A review that is to be published at a time to come.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Language">The language of that.</param>
/// <param name="Due">When it is due, by the clocks of the site.</param>
public sealed record ScheduledReview(string Id, string Headline, string? Language, DateTime Due)
{
    /// <summary>What the API says of one; <see langword="null"/> if it is not due at any time.</summary>
    public static ScheduledReview? Of(JsonObject review, Times times) =>
        (string?)review["id"] is { } id && times.Local(review["due"]) is { } due
            ? new ScheduledReview(id, (string?)review["headline"] ?? "", (string?)review["language"], due)
            : null;
}

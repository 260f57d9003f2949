using System.Text.Json.Nodes;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// Counts what there is, by the lists that have it. Nothing is counted when something is saved, so counts follow publication as lists do.
/// </summary>
public sealed class ContentCounts(IReviewIndex index, IOutbox outbox, SideBySide sideBySide)
{
    /// <summary>Where counting ends: this number means that many, or more.</summary>
    public const int Most = 10_000;

    /// <summary>The counts as JSON in UTF-8: <c>reviews</c> by status, <c>failed</c>, and the <c>comments</c> to decide on.</summary>
    public async Task<byte[]> CountAsync(CancellationToken cancel)
    {
        var statuses = Enum.GetValues<ReviewStatus>();
        var lists = statuses.Select(PointerList.With).Concat([PointerList.PendingComments, PointerList.SpamComments]).ToList();
        var counts = await sideBySide.SelectAsync(lists, (list, token) => index.CountAsync(list, Most, token), cancel);
        var failed = (await outbox.ListFailedAsync(cancel)).Select(message => message.Review).Distinct().Count();
        var byStatus = statuses.Zip(counts, (status, count) => KeyValuePair.Create(EnumNames.Of(status), (JsonNode?)count));
        var json = new JsonObject
        {
            ["reviews"] = new JsonObject(byStatus),
            ["failed"] = failed,
            ["comments"] = new JsonObject { ["pending"] = counts[^2], ["spam"] = counts[^1] },
        };
        return JsonFormat.Bytes(json);
    }
}

using System.Globalization;
using System.Text.Json;
using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds.Judges;

/// <summary>What a judge reads in an entry. Null is what it does not know of.</summary>
internal sealed record JudgedEntry(
    string? Id, string? Title, DateTimeOffset? Published, DateTimeOffset? Updated, string? Content, string? Summary,
    IReadOnlyList<string>? Categories, IReadOnlyList<JudgedEnclosure>? Enclosures)
{
    /// <summary>
    /// What is wrong with it beside what our feed says; null when nothing is. White space is left out, since judges trim and fold it, each
    /// in its own way.
    /// </summary>
    /// <param name="entry">What we wrote.</param>
    /// <param name="isSummary">Whether we wrote its summary alone.</param>
    /// <param name="plain">What else may differ in texts is taken out of them by this.</param>
    /// <param name="described">The same for summaries, which RSS has as HTML.</param>
    public string? FaultBeside(FeedEntry entry, bool isSummary, Func<string, string> plain, Func<string, string> described) =>
        Array.Find((string?[])
    [
        Differing("id", entry.Id, Id),
        Differing("title", Dense(plain(entry.Title)), Dense(plain(Title ?? ""))),
        Differing("published", Seconds(entry.Published), Seconds(Published)),
        Updated is null ? null : Differing("updated", Seconds(entry.Updated), Seconds(Updated)),
        Differing("content", isSummary ? "" : Dense(plain(entry.Content)), Dense(plain(Content ?? ""))),
        Differing("summary", Dense(described(entry.Summary ?? "")), Dense(described(Summary ?? ""))),
        Categories is null
            ? null
            : Differing("categories", All(entry.Categories.Select(category => plain(category.Term))), All(Categories.Select(plain))),
        Enclosures is null ? null : Differing("enclosures", string.Join(' ', Written(entry.LeadImage)), string.Join(' ', Enclosures)),
    ], fault => fault is not null);

    private static IEnumerable<JudgedEnclosure> Written(FeedImage? image) =>
        image is null ? [] : [new JudgedEnclosure(image.Address.AbsoluteUri, image.MediaType, image.Bytes)];

    private static string? Differing(string what, string? ours, string? theirs)
    {
        var same = (ours ?? "").Zip(theirs ?? "").TakeWhile(pair => pair.First == pair.Second).Count();
        return ours == theirs ? null : $"{what}: we wrote {From(ours)}, it read {From(theirs)}";

        string From(string? text) => JsonSerializer.Serialize(text?[Math.Max(same - 10, 0)..Math.Min(same + 50, text.Length)]);
    }

    private static string? Seconds(DateTimeOffset? date) => date?.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);

    /// <summary>Each term once: some judges fold equal ones whose schemes differ.</summary>
    private static string All(IEnumerable<string> terms) =>
        string.Join(" | ", terms.Select(Dense).Where(term => term.Length > 0).Distinct());

    private static string Dense(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('\u200b' or '\ufeff')));
}

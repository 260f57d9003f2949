using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Storage.Tables.Registries;

/// <summary>The months as rows of the table <c>Content</c>, in the partition of the site.</summary>
internal sealed class TableMonthRegistry(ContentTable content) : IMonthRegistry
{
    private const string Changes = "Changes", Archives = "Archives", MostArchives = "MostArchives", IsLinked = "IsLinked",
        Reviews = "Reviews", Newest = "Newest";

    /// <inheritdoc/>
    public async Task<PublishedMonth?> FindAsync(Month month, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.Site, Keys.OfMonth(month), cancel) is { } row ? ToMonth(row) : null;

    /// <inheritdoc/>
    public async Task<bool> TryPutAsync(PublishedMonth month, CancellationToken cancel) => month.Version is { } version
        ? await content.Rows.TryReplaceAsync(From(month), version, cancel) is not null
        : await content.Rows.TryAddAsync(From(month), cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PublishedMonth>> ListAsync(Month? after, int count, CancellationToken cancel)
    {
        var from = after is { } last ? $"{Keys.OfMonth(last)} " : $"{Keys.Month}|";
        var rows = await content.Rows.ListAsync(Keys.Range(Keys.Site, from, Keys.Month), count, cancel);
        return [.. rows.Select(ToMonth)];
    }

    private static TableEntity From(PublishedMonth month) => new(Keys.Site, Keys.OfMonth(month.Month))
    {
        [Changes] = string.Join(' ', month.Changes.Select(changed => changed.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))),
        [Archives] = month.Archives,
        [MostArchives] = month.MostArchives,
        [IsLinked] = month.IsLinked,
        [Reviews] = month.Reviews,
        [Newest] = JsonFormat.Text(new JsonArray([.. month.Newest.Select(ToJson)])),
    };

    private static PublishedMonth ToMonth(TableEntity row) => new(Month.Parse(row.RowKey[(Keys.Month.Length + 1)..]))
    {
        Changes = [.. (row.GetString(Changes) ?? "").Split(' ',
            StringSplitOptions.RemoveEmptyEntries).Select(changed =>
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(changed, CultureInfo.InvariantCulture)))],
        Archives = row.GetInt32(Archives) ?? 0,
        MostArchives = row.GetInt32(MostArchives) ?? 0,
        IsLinked = row.GetBoolean(IsLinked) is true,
        Reviews = row.GetInt32(Reviews),
        Newest = row.GetString(Newest) is { } titles ? [.. (JsonNode.Parse(titles)?.AsArray() ?? []).Select(ToTitle)] : [],
        Version = row.ETag.ToString(),
    };

    /// <summary>A title as an array of its slug, its headline and its language.</summary>
    private static JsonArray ToJson(ArchivedTitle title) => new(title.Slug.ToString(), title.Headline, title.Language.ToString());

    private static ArchivedTitle ToTitle(JsonNode? stored) =>
        stored is JsonArray { Count: 3 } and [{ } slug, { } headline, { } language]
            ? new ArchivedTitle(Slug.Parse((string?)slug ?? ""), (string?)headline ?? "", LanguageTag.Parse((string?)language ?? ""))
            : throw new InvalidDataException("Not the title of a review.");
}

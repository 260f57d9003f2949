using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Search;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Documents;

/// <summary>Renders what the search in the browser reads.</summary>
public static class SearchDocuments
{
    /// <summary>The entries of a part of a month, newest first. One that nothing is left for is gone.</summary>
    public static async Task<Document> PartAsync(MonthSearchDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var month = await snapshot.ListAsync(document.Month, cancel);
        List<Review> reviews = [.. month.Skip((document.Part - 1) * PublishedMonth.ReviewsInPart).Take(PublishedMonth.ReviewsInPart)];
        var images = await snapshot.ShownByAsync(reviews, cancel);
        var entries = reviews.AsEnumerable().Reverse().Select(review => SearchEntry.Of(snapshot.Site, review, images));
        var part = SearchJson.Write(entries);
        return new Document(document.Path, SearchJson.ContentType, CachePolicy.Page, part) { Gone = reviews.Count == 0 };
    }

    /// <summary>The list of all parts, newest first.</summary>
    public static async Task<Document> IndexAsync(SearchIndexDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var months = (await snapshot.ReadChainAsync(cancel)).Months;
        var parts = from month in months.Reverse()
                    from part in Enumerable.Range(1, month.Changes.Count).Reverse()
                    select ListAddresses.SearchPart(month.Month, part);
        return new Document(document.Path, SearchJson.ContentType, CachePolicy.Page, SearchJson.WriteIndex(parts));
    }
}

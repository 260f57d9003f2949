using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Data.Tables;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>The first store, once its outbox is processed.</summary>
[Collection<SharedStore>]
public sealed class FirstStoreTests(ProcessedStore store)
{
    /// <summary>The rows that processing removes or that a rebuild brings back.</summary>
    private static readonly string[] Derived = ["outbox|", "scope|", "month|"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Every_feed_has_the_same_entries_with_the_same_ids_and_dates() => store.AssertSameFeedsAsync(store.Connection);

    [Fact]
    public Task Every_address_former_ones_too_is_answered_as_before() => store.AssertSameAnswersAsync(store.App);

    [Fact]
    public Task Every_review_revision_image_and_comment_is_read_as_before() => store.AssertSameApiAsync(store.App);

    [Fact]
    public async Task Every_row_that_nothing_else_could_bring_back_is_still_there()
    {
        var erased = store.Named("kind product");
        var removed = store.Named("image leaving");
        var lost = new List<string>();
        foreach (var table in (string[])["Content", "Slugs", "Tokens"])
        {
            var now = await KeysAsync(table);
            lost.AddRange(store.File.RowsOf(table).Where(IsTruth).Select(KeyOf).Where(key => !now.Contains(key)));
        }
        string[] gone = [$"{erased[^1]} revision|{erased}|000001", $"{removed[^1]} image|{removed}"];
        Assert.Equal(gone.Order(StringComparer.Ordinal), lost.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_has_an_outbox_message_of_every_type()
    {
        var messages = store.File.RowsOf("Content").Where(row => row.RowKey.StartsWith("outbox|", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["CommentChanged", "CommentMisjudged", "CommentUnchecked", "ImageChanged", "ImageRemoval", "ImageUploaded"],
            messages.Select(row => row.GetString("Duty")).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(messages, row => row.ContainsKey("Review") && row.ContainsKey("FromRevision"));
        Assert.Contains(messages, row => row.ContainsKey("Review") && !row.ContainsKey("FromRevision"));
        Assert.Contains(messages, row => row.ContainsKey("Hub") && row.ContainsKey("Topics00"));
        Assert.Equal(4, messages.Count(row => row.ContainsKey("IsAtMonths")));
        var failed = Assert.Single(messages, row => row.ContainsKey("LastError"));
        Assert.Equal(("StorageUnavailableException", 1), (failed.GetString("LastError"), failed.GetInt32("Attempts")));
    }

    [Fact]
    public async Task Tokens_open_what_they_opened()
    {
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(Names.Writer));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(Names.Everything));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(Names.Expiring));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(Names.Expired));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(Names.Revoked));
    }

    [Fact]
    public async Task A_request_that_was_answered_before_gets_that_answer_again()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reviews")
        {
            Content = new StringContent(store.Named("keyed body"), Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", Names.IdempotencyKey } },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Editor.Token);
        using var answer = await store.Client.SendAsync(request, Cancel);
        Assert.Equal((HttpStatusCode.Created, store.Named("keyed")), (answer.StatusCode, (string?)(await answer.JsonAsync())["id"]));
    }

    [Fact]
    public async Task Hubs_and_whoever_checks_comments_are_told_what_they_were_still_to_be_told()
    {
        var hubs = store.Hubs.Told.Select(told => told.Hub.Host).Distinct();
        Assert.Equal(["hub.example", "other-hub.example"], hubs.Order(StringComparer.Ordinal));
        var correction = Assert.Single(store.Checks.Corrections);
        Assert.Equal((store.Named("comment misjudged"), CommentVerdict.Ham), (PathOf(correction.Question.Comment), correction.Verdict));
        using var waited = await store.Client.GetAsEditorAsync($"/api/reviews/{store.Named("comment unchecked")}");
        Assert.Equal("approved", (string?)(await waited.JsonAsync())["status"]);
    }

    [Fact]
    public async Task No_document_shows_what_readers_are_not_to_see()
    {
        var documents = await PublicSite.ReadAsync(store.Connection);
        Assert.All(Names.ShownAtLast, word => Assert.Contains(word, documents["feed.xml"], StringComparison.Ordinal));
        foreach (var (path, text) in documents)
            Assert.DoesNotContain(Names.Hidden, word => $"{path} {text}".Contains(word, StringComparison.Ordinal));
    }

    private static string PathOf(Comment comment) => $"{comment.Review}/comments/{comment.Key.Id}";

    private static string KeyOf(TableEntity row) => $"{row.PartitionKey} {row.RowKey}";

    private static bool IsTruth(TableEntity row) => !Derived.Any(kind => row.RowKey.StartsWith(kind, StringComparison.Ordinal));

    private async Task<HashSet<string>> KeysAsync(string table)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var rows = new TableServiceClient(store.Connection).GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: Cancel);
        await foreach (var row in rows) keys.Add(KeyOf(row));
        return keys;
    }

    private async Task<HttpStatusCode> KnockAsync(string secret)
    {
        using var answer = await store.Client.KnockAsync($"Bearer {secret}");
        return answer.StatusCode;
    }
}

using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>What editors and the owner go on to do with the first store.</summary>
public sealed class ChangeTests(ProcessedStore store) : IClassFixture<ProcessedStore>
{
    [Fact]
    public async Task A_review_that_is_withdrawn_is_shown_in_no_document()
    {
        var feed = (await PublicSite.ReadAsync(store.Connection))["feed.xml"];
        Assert.All(Names.Withdrawn, word => Assert.Contains(word, feed, StringComparison.Ordinal));
        await store.Client.StepAsync(store.Review("to withdraw"), "withdraw");
        await store.ProcessAsync();
        foreach (var (path, text) in await PublicSite.ReadAsync(store.Connection))
            Assert.DoesNotContain(Names.Withdrawn, word => $"{path} {text}".Contains(word, StringComparison.Ordinal));
        Assert.Equal("410", await PublicSite.AnswerAsync(store.App, "/reviews/to-withdraw/"));
        Assert.Equal("410", await PublicSite.AnswerAsync(store.App, "/quill/path/"));
    }

    [Fact]
    public async Task Every_text_however_odd_can_be_restored_from_a_revision()
    {
        foreach (var id in store.OddReviews().Append(store.Named("old image")))
        {
            using var before = await store.Client.GetAsEditorAsync($"/api/reviews/{id}/revisions/1");
            var restored = await store.Client.StepAsync(new JsonObject { ["id"] = id }, "revisions/1/restore");
            var first = await before.JsonAsync();
            Assert.All(
                (string[])["headline", "column", "summary", "body", "verdict", "disclosure", "tags", "subject", "author"],
                field => Assert.True(JsonNode.DeepEquals(first[field], restored[field]), $"{id} {field}"));
        }
    }

    [Fact]
    public async Task What_was_deleted_comes_back()
    {
        var (published, draft) = (store.Review("deleted"), store.Review("deleted draft"));
        Assert.Equal("published", (string?)(await store.Client.StepAsync(published, "undelete"))["status"]);
        Assert.Equal("draft", (string?)(await store.Client.StepAsync(draft, "undelete"))["status"]);
        await store.ProcessAsync();
        var page = await store.Client.GetStringAsync("/reviews/deleted-deletedwordquagmire/", TestContext.Current.CancellationToken);
        Assert.Contains("CommentDeletedwordOxbow", page, StringComparison.Ordinal);
    }
}

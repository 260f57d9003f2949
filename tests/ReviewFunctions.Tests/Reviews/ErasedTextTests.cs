using System.Net;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>Looks for what was erased in every row and every blob there is.</summary>
public sealed class ErasedTextTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Words =
        ["Zanzibar Nights", "Quixotic", "weight", "A film", "박미나", "Marvellous", "Tag To Forget", "Loquacious", "Nameless Reader",
            "Surreptitious"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_written_is_left_anywhere()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Zanzibar Nights"));
        await site.Client.StepAsync(
            review, "patch", """{"body":"Quixotic.","verdict":"Marvellous.","tags":["Tag To Forget"],"slug":"a-place"}""");
        await site.Client.AddCommentAsync(review, "Loquacious.");
        await site.Client.PostCommentAsync(review, "Unseen.", "Nameless Reader");
        await site.Client.StepAsync(review, "withdraw");
        await site.Client.StepAsync(review, "publish");
        await site.Client.StepAsync(new System.Text.Json.Nodes.JsonObject { ["id"] = $"{review["id"]}/working-copy" },
            "patch", """{"verdict":"Surreptitious."}""");
        using var link = await site.Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/preview-links", ifMatch: null, "{}");
        Assert.Contains("preview|", Everything(), StringComparison.Ordinal);
        Assert.All(Words, word => Assert.Contains(word, Everything(), StringComparison.Ordinal));

        using var answer = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{review["id"]}/erase");
        Assert.Equal((HttpStatusCode.OK, "done"), (answer.StatusCode, (string?)(await answer.JsonAsync())["publication"]));
        var left = Everything();
        Assert.DoesNotContain("preview|", left, StringComparison.Ordinal);
        Assert.All(Words, word => Assert.DoesNotContain(word, left, StringComparison.Ordinal));
        Assert.All(
            (string[])["a-place", "tags/tag_to_forget/feed.xml"], address => Assert.Contains(address, left, StringComparison.Ordinal));
    }

    private string Everything()
    {
        var text = new StringBuilder();
        var tables = new TableServiceClient(site.Connection);
        foreach (var table in tables.Query(cancellationToken: Cancel).Where(table => table.Name != "Tokens"))
            foreach (var row in tables.GetTableClient(table.Name).Query<TableEntity>(cancellationToken: Cancel))
                foreach (var (name, value) in row)
                    text.Append(name).Append(' ').AppendLine(value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}");

        var blobs = new BlobServiceClient(site.Connection);
        foreach (
            var container in blobs.GetBlobContainers(cancellationToken: Cancel).Select(item => blobs.GetBlobContainerClient(item.Name)))
            foreach (var blob in container.GetBlobs(cancellationToken: Cancel))
                text.AppendLine(blob.Name).AppendLine(container.GetBlobClient(blob.Name).DownloadContent(Cancel).Value.Content.ToString());
        return text.ToString();
    }
}

using System.Text;
using System.Text.Json;
using CsCheck;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Tests.Feeds.Judges;

namespace ReviewFunctions.Core.Tests.Feeds.Rules;

/// <summary>
/// Generated feeds by the schema of <see href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</see>, in
/// <c>tests/judges/json-feed.schema.json</c>.
/// </summary>
public sealed class JsonFeedSchemaTests
{
    private const string Script = "json-feed.mjs";

    [Fact]
    public Task Feeds_are_as_the_schema_says() => AnyFeed.Any.Array[100].SampleAsync(async feeds =>
    {
        var faults = await JudgeProcess.AskAsync<List<string>>("node", Script,
            feeds.SelectMany(feed => new[] { feed, feed.InSummary() })
                .Select(feed => Encoding.UTF8.GetString(FeedFormat.Json.Write(feed))));
        Assert.Equal(2 * feeds.Length, faults.Count);
        Assert.All(faults, Assert.Empty);
    }, iter: 1, threads: 1);

    [Theory]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[]}""", "'title'")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1","title":"x","items":[]}""", "version")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1"}]}""", "content_html")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":1,"content_text":""}]}""", "string")]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1.1","title":"x","""
        + """ "items":[{"id":"1","content_text":"","""
        + """ "attachments":[{"url":"https://a.example/"}]}]}""",
        "mime_type")]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1.1","title":"x","""
        + """ "items":[{"id":"1","content_text":""},{"id":"1","content_text":""}]}""",
        "twice")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[],"rating":{}}""", "additional")]
    public async Task The_judge_sees_what_is_wrong(string feed, string fault) =>
        Assert.Contains(fault, Assert.Single(await JudgeProcess.AskAsync<List<string>>("node", Script,
            JsonSerializer.SerializeToElement(new[] { feed }))), StringComparison.Ordinal);
}

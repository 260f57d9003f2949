using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Access;

/// <summary>Whose a request is that a Front Door passed on.</summary>
public sealed class FrontDoorTests(TalkingSite site) : IClassFixture<TalkingSite>
{
    private static int _edges;

    /// <summary>Which part of a Front Door connects to the app: one for each test, so that none waits for another.</summary>
    private string Edge { get; } = $"147.243.0.{Interlocked.Increment(ref _edges)}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TalkingSite.FrontDoor, "203.0.113.9", "203.0.113.9")]
    [InlineData(TalkingSite.FrontDoor, "2001:db8:5::9", "2001:db8:5::9")]
    [InlineData(TalkingSite.FrontDoor, "unknown", null)]
    [InlineData(TalkingSite.FrontDoor, null, null)]
    [InlineData("a0a0a0a0-bcd2-4e3f-9f6c-0d6f4c2b7a11", "203.0.113.9", null)]
    [InlineData("", "203.0.113.9", null)]
    [InlineData(null, "203.0.113.9", null)]
    public async Task A_reader_is_who_the_sites_own_front_door_says_and_nobody_elses(string? door, string? said, string? expected)
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        using var answer = await SendAsync(review, $"From {door ?? "none"} for {said}.", door, said);
        Assert.True(answer.IsSuccessStatusCode);
        var form = Assert.Single(site.Akismet.Asked, asked => asked.Form["comment_content"] == $"From {door ?? "none"} for {said}.").Form;
        Assert.Equal(expected ?? Edge, form["user_ip"]);
    }

    [Fact]
    public async Task Readers_behind_one_front_door_do_not_wait_for_each_other()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        var answers = new List<HttpStatusCode>();
        foreach (var number in Enumerable.Range(1, CommentLimits.MostOfAddress + 1))
        {
            using var answer = await SendAsync(review, $"Number {number}.", TalkingSite.FrontDoor, "198.51.100.7");
            answers.Add(answer.StatusCode);
        }

        using var another = await SendAsync(review, "Another reader.", TalkingSite.FrontDoor, "198.51.100.8");
        Assert.Equal((HttpStatusCode.TooManyRequests, true), (answers[^1], another.IsSuccessStatusCode));
        Assert.All(answers.SkipLast(1), status => Assert.NotEqual(HttpStatusCode.TooManyRequests, status));
    }

    private async Task<HttpResponseMessage> SendAsync(JsonNode review, string body, string? door, string? client)
    {
        using var request = Talking.Request(review, Talking.New(body), Edge);
        if (door is not null) request.Headers.Add("X-Azure-FDID", door);
        if (client is not null) request.Headers.Add("X-Azure-SocketIP", client);
        return await site.Client.SendAsync(request, Cancel);
    }
}

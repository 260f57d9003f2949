using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Documents;

/// <summary>How a document's two validators move.</summary>
public sealed class ValidatorTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_move_together_also_within_a_second()
    {
        await clock.Client.PublishAsync(Editor.NewReview("First in this second"));
        clock.Time.Advance(TimeSpan.FromMinutes(1));
        var before = await ReadAsync(clock.App);
        await clock.Client.PublishAsync(Editor.NewReview("Second"));
        await clock.Client.PublishAsync(Editor.NewReview("Third"));
        clock.Time.Advance(TimeSpan.FromMinutes(1));
        var after = await ReadAsync(clock.App);
        Assert.NotEqual(before.Tag, after.Tag);
        Assert.Equal(clock.Time.GetUtcNow().AddMinutes(-1).AddSeconds(1), after.Changed);
    }

    [Fact]
    public async Task A_document_that_did_not_change_keeps_both()
    {
        var review = await clock.Client.PublishAsync(Editor.NewReview("The same"));
        clock.Time.Advance(TimeSpan.FromMinutes(1));
        var before = await ReadAsync(clock.App);
        await clock.Client.StepAsync(review, "patch", """{"headline":"The same"}""");
        clock.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(before, await ReadAsync(clock.App));
    }

    [Fact]
    public async Task A_document_from_an_instance_whose_clock_is_ahead_is_never_said_to_be_from_the_future()
    {
        var ahead = new FakeTimeProvider(clock.Time.GetUtcNow().AddDays(1));
        await using (var other = await AppHost.StartAsync(clock.Connection, services => services.AddSingleton<TimeProvider>(ahead)))
            await other.Client.PublishAsync(Editor.NewReview("From tomorrow"));
        var (tag, changed) = await ReadAsync(clock.App);
        Assert.True(changed < clock.Time.GetUtcNow());

        using var request = new HttpRequestMessage(HttpMethod.Get, "/feed.xml");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var poll = await clock.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, poll.StatusCode);
        clock.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal((tag, ahead.GetUtcNow()), await ReadAsync(clock.App));
    }

    private static async Task<(string? Tag, DateTimeOffset? Changed)> ReadAsync(AppHost app)
    {
        using var answer = await app.Client.GetAsync("/feed.xml", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Headers.ETag?.Tag, answer.Content.Headers.LastModified);
    }
}

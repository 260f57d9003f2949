using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Documents;

/// <summary>What a poll costs, and what readers get while the storage is slow or away.</summary>
public sealed class CacheTests(Site site) : IClassFixture<Site>
{
    private static readonly (string, string) Long = ("Documents:Interval", "01:00:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Within_the_interval_a_poll_reads_no_storage()
    {
        await site.Client.PublishAsync(Editor.NewReview());
        await using var app = await AppHost.StartAsync(site.Connection, Count, Long);
        var documents = (CountedDocuments)app.Services.GetRequiredService<IDocumentStore>();
        using var first = await app.Client.GetAsync("/feed.xml", Cancel);
        Assert.Equal(1, documents.Reads);

        using var calls = new StorageCalls(site.Connection);
        foreach (var encoding in (string[])["gzip", "br", "identity"])
        {
            using var poll = await PollAsync(app, first, encoding);
            Assert.Equal(encoding == "identity" ? HttpStatusCode.NotModified : HttpStatusCode.OK, poll.StatusCode);
        }
        Assert.Equal(1, documents.Reads);
        Assert.Equal(0, calls.Count);
    }

    [Fact]
    public async Task Documents_come_by_the_way_of_every_function_and_by_no_shorter_one()
    {
        await site.Client.PublishAsync(Editor.NewReview());
        await using var app = await AppHost.StartAsync(site.Connection, settings: ("AzureWebJobs.GetDocument.Disabled", "true"));
        using var feed = await app.Client.GetAsync("/feed.xml", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, feed.StatusCode);
    }

    [Fact]
    public async Task Many_polls_at_once_wait_for_one_check()
    {
        await site.Client.PublishAsync(Editor.NewReview());
        await using var app = await AppHost.StartAsync(site.Connection, Count, Long);
        var documents = (CountedDocuments)app.Services.GetRequiredService<IDocumentStore>();
        var polls = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.Client.GetAsync("/feed.json", Cancel)));
        Assert.All(polls, poll => Assert.Equal(HttpStatusCode.OK, poll.StatusCode));
        Assert.Equal(1, documents.Reads);
    }

    [Fact]
    public async Task What_this_instance_published_it_serves_at_once()
    {
        await using var app = await AppHost.StartAsync(site.Connection, settings: Long);
        foreach (var number in Enumerable.Range(1, 5))
        {
            var headline = $"Fresh number {number}";
            await app.Client.PublishAsync(Editor.NewReview(headline));
            Assert.Contains(headline, await app.Client.GetStringAsync("/feed.xml", Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_the_storage_is_away_readers_get_the_last_good_copy()
    {
        await site.Client.PublishAsync(Editor.NewReview());
        var (connection, blobs, _) = StorageProxy.For(site.Connection);
        await using var app = await AppHost.StartAsync(connection);
        var before = await app.Client.GetStringAsync("/feed.xml", Cancel);

        blobs.IsHanging = true;
        Assert.Equal(before, await app.Client.GetStringAsync("/feed.xml", Cancel));
        blobs.IsDown = true;
        Assert.Equal(before, await app.Client.GetStringAsync("/feed.xml", Cancel));
    }

    [Fact]
    public async Task While_the_storage_is_away_and_there_is_no_copy_readers_are_asked_to_come_back()
    {
        var (connection, blobs, tables) = StorageProxy.For(site.Connection);
        (blobs.IsDown, tables.IsDown) = (true, true);
        await using var app = await AppHost.StartAsync(connection);
        foreach (var path in (string[])["/feed.xml", "/api/reviews"])
        {
            using var answer = await app.Client.GetAsEditorAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
        }
    }

    private static void Count(IServiceCollection services)
    {
        var store = services.Single(service => service.ServiceType == typeof(IDocumentStore)).ImplementationType
            ?? throw new InvalidOperationException("The store is not registered by its type.");
        services.AddSingleton<IDocumentStore>(provider => new CountedDocuments((IDocumentStore)ActivatorUtilities.CreateInstance(provider,
            store)));
    }

    private static async Task<HttpResponseMessage> PollAsync(AppHost app, HttpResponseMessage first, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feed.xml");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("There is no ETag."));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await app.Client.SendAsync(request, Cancel);
    }
}

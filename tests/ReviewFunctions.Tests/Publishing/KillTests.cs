using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

/// <summary>
/// Eight editors, a storage that fails now and then, and a process that is killed at random. <c>make soak</c> kills it a hundred times.
/// </summary>
public sealed class KillTests(Site site) : IClassFixture<Site>
{
    private const int Reviews = 12, Editors = 8;

    /// <summary>How many calls to the storage fail, of a hundred.</summary>
    private const double FailureRate = 0.05;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "2", CultureInfo.InvariantCulture);

    private readonly ConcurrentBag<(string Review, int Revision)> _acknowledged = [];
    private volatile bool _isOver;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Processes_that_are_killed_at_random_lose_nothing_and_leave_what_a_rebuild_makes()
    {
        List<string> ids = [];
        foreach (var number in Enumerable.Range(1, Reviews))
        {
            var review = Editor.NewReview($"Number {number}");
            review["tags"] = new JsonArray($"Tag {number % 3}", $"Alone {number}");
            ids.Add((string?)(await site.Client.PublishAsync(review))["id"] ?? "");
        }

        var (connection, blobs, tables) = StorageProxy.For(site.Connection);
        (blobs.FailureRate, tables.FailureRate) = (FailureRate, FailureRate);
        using (blobs)
        using (tables)
        await using (var app = new KilledApp(connection))
        {
            await app.StartAsync();
            var work = Enumerable.Range(0, Editors).Select(number => EditAsync(app, ids, new Random(number))).ToList();
            for (var kill = 0; kill < Kills; kill++)
            {
                var enough = _acknowledged.Count + 1 + Random.Shared.Next(3 * Editors);
                await Eventually.IsTrueAsync(() => Task.FromResult(_acknowledged.Count >= enough || work.Any(one => one.IsFaulted)));
                await app.KillAsync();
                TestContext.Current.TestOutputHelper?.WriteLine($"{kill + 1} kills, {_acknowledged.Count} changes that were acknowledged.");
            }
            _isOver = true;
            await Task.WhenAll(work);
        }

        foreach (var id in ids) await AssertStoredAsync(id);
        await site.ProcessOutboxAsync();
        var derived = await site.ReadAsync();
        await site.RebuildFromNothingAsync();
        Assert.Equal(derived, await site.ReadAsync());
    }

    /// <summary>Every change that somebody was told of is there, in a revision of its own.</summary>
    private async Task AssertStoredAsync(string id)
    {
        var store = site.App.Services.GetRequiredService<IReviewStore>();
        var stored = await store.ListRevisionsAsync(ReviewId.Parse(id), 1, int.MaxValue, Cancel);
        List<int> revisions = [.. stored.Select(revision => revision.Revision)];
        Assert.Equal(Enumerable.Range(1, revisions.Count), revisions);
        var told = _acknowledged.Where(change => change.Review == id).Select(change => change.Revision).ToList();
        Assert.Equal(told.Distinct().Count(), told.Count);
        Assert.Empty(told.Except(revisions));
    }

    /// <summary>Changes reviews, and has the timer run now and then, until all is over.</summary>
    private async Task EditAsync(KilledApp app, List<string> ids, Random random)
    {
        while (!_isOver)
        {
            var (id, kind) = (ids[random.Next(ids.Count)], random.Next(6));
            await TryAsync(app, client => kind == 5 ? client.RunTimerAsync() : ChangeAsync(client, id, kind));
        }
    }

    /// <summary>Whoever works with a process that is killed loses the connection, and goes on with the next process.</summary>
    private static async Task TryAsync(KilledApp app, Func<HttpClient, Task> work)
    {
        var client = await app.ClientAsync();
        try
        {
            await work(client);
        }
        catch (Exception killed)
            when (killed is HttpRequestException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // What became of it, the next look at the review tells.
        }
    }

    private async Task ChangeAsync(HttpClient client, string id, int kind)
    {
        using var read = await client.GetAsEditorAsync($"/api/reviews/{id}");
        if (!read.IsSuccessStatusCode) return;
        var revision = (int?)(await read.JsonAsync())["revision"] ?? 0;
        var ifMatch = $"\"{revision}\"";
        using var answer = kind switch
        {
            0 => await client.ChangeAsync(HttpMethod.Post, $"{id}/withdraw", ifMatch),
            1 => await client.ChangeAsync(HttpMethod.Post, $"{id}/publish", ifMatch),
            2 => await client.ChangeAsync(HttpMethod.Patch, id, ifMatch, $$"""{"slug":"{{id}}-{{revision}}"}"""),
            3 => await client.ChangeAsync(HttpMethod.Patch, id, ifMatch, $$"""{"tags":["Tag {{revision % 4}}","Only {{revision}}"]}"""),
            _ => await client.ChangeAsync(HttpMethod.Patch, id, ifMatch, $$"""{"verdict":"{{revision}}"}"""),
        };
        if (answer.StatusCode == HttpStatusCode.OK) _acknowledged.Add((id, (int?)(await answer.JsonAsync())["revision"] ?? 0));
    }
}

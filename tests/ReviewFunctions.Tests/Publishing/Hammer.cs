using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

/// <summary>Editors who all work on the same reviews at once, through several processes, and keep account of what they were told.</summary>
internal sealed class Hammer(IReadOnlyList<HttpClient> processes, IReadOnlyList<string> reviews, int operations)
{
    private static readonly string[] Kinds = ["count", "count", "count", "slug", "publish", "withdraw", "delete", "undelete"];

    private int _left = operations, _requests;

    /// <summary>The revisions that were acknowledged: of which review, with which number, after which kind of operation.</summary>
    public ConcurrentBag<(string Review, int Revision, string Kind)> Acknowledged { get; } = [];

    /// <summary>How often somebody was faster.</summary>
    public int Collisions => _collisions;

    private int _collisions;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Works off all operations with some editors at each process.</summary>
    public Task RunAsync(int editors, int seed) => Task.WhenAll(processes.SelectMany((process, place) =>
        Enumerable.Range(0, editors).Select(number => WorkAsync(process, processes[(place + 1) % processes.Count],
            new Random(seed + (place * editors) + number)))));

    private async Task WorkAsync(HttpClient here, HttpClient there, Random random)
    {
        while (Interlocked.Decrement(ref _left) >= 0)
        {
            var review = reviews[random.Next(reviews.Count)];
            while (!await TryAsync(here, there, review, Kinds[random.Next(Kinds.Length)], random.Next(4))) { }
        }
    }

    /// <returns><see langword="false"/> if somebody was faster, or the review's status does not allow it.</returns>
    private async Task<bool> TryAsync(HttpClient here, HttpClient there, string review, string kind, int luck)
    {
        using var read = await here.GetAsEditorAsync($"/api/reviews/{review}");
        var stored = await read.JsonAsync();
        // Editors who are at the same revision make different requests, so they do not have the same key.
        var key = $"{Interlocked.Increment(ref _requests)}-{kind}";
        using var answer = await SendAsync(here, review, kind, stored, key);
        if (answer.StatusCode == HttpStatusCode.PreconditionFailed) Interlocked.Increment(ref _collisions);
        if (answer.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict) return false;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Acknowledged.Add((review, (int?)(await answer.JsonAsync())["revision"] ?? 0, kind));
        if (luck == 0) await RepeatAsync(there, review, kind, stored, key, answer);
        return true;
    }

    /// <summary>Sends an action again, to the other process, as a client does that has lost its answer.</summary>
    private static async Task RepeatAsync(
        HttpClient there, string review, string kind, JsonObject stored, string key, HttpResponseMessage first)
    {
        if (kind is "count" or "slug" or "delete") return;
        using var again = await SendAsync(there, review, kind, stored, key);
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await again.Content.ReadAsStringAsync(Cancel));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient process, string review, string kind, JsonObject stored, string key)
    {
        var revision = (int?)stored["revision"] ?? 0;
        var ifMatch = $"\"{revision}\"";
        return kind switch
        {
            "count" => process.ChangeAsync(HttpMethod.Patch, review, ifMatch, $$"""{"verdict":"{{CountOf(stored) + 1}}"}"""),
            "slug" => process.ChangeAsync(HttpMethod.Patch, review, ifMatch, $$"""{"slug":"{{review}}-{{revision}}"}"""),
            "delete" => process.ChangeAsync(HttpMethod.Delete, review, ifMatch),
            _ => process.ChangeAsync(HttpMethod.Post, $"{review}/{kind}", ifMatch, key: key),
        };
    }

    /// <summary>How many operations of the kind <c>count</c> a review has seen.</summary>
    public static int CountOf(JsonNode review) => int.Parse((string?)review["verdict"] ?? "0", CultureInfo.InvariantCulture);
}

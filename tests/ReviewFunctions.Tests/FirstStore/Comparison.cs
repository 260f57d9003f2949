using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>Compares what an app answers with what the first version answered.</summary>
internal static class Comparison
{
    private const string List = "?status=";

    /// <summary>
    /// The channel that an erasure in this store leaves empty. The first version kept its documents; they are gone since, which names
    /// nothing.
    /// </summary>
    private const string EmptiedByErasure = "/kinds/product/";

    /// <summary>Every review, revision, image and comment as an editor gets it, the lists by status, and the settings.</summary>
    public static async Task AssertSameApiAsync(this OpenedStore store, AppHost app)
    {
        var differences = new List<string>();
        foreach (var (path, before) in store.Expected("api"))
        {
            using var answer = await app.Client.GetAsEditorAsync(path);
            var now = answer.IsSuccessStatusCode ? await answer.JsonAsync() : null;
            differences.AddRange(Differences.Of(before, path.Contains(List, StringComparison.Ordinal) ? IdsOf(now) : now, path));
        }
        Assert.Empty(differences);
    }

    /// <summary>The ids and dates of the entries of every feed.</summary>
    public static async Task AssertSameFeedsAsync(this OpenedStore store, string connection)
    {
        var now = await PublicSite.ReadAsync(connection);
        Assert.Empty(store.Expected("feeds").SelectMany(feed =>
            Differences.Of(feed.Value, now.TryGetValue(feed.Key, out var text) ? PublicSite.EntriesOf(feed.Key, text) : null, feed.Key)));
    }

    /// <summary>The status of every address, and where it leads on.</summary>
    public static async Task AssertSameAnswersAsync(this OpenedStore store, AppHost app)
    {
        var differences = new List<string>();
        foreach (var (address, told) in store.Expected("answers"))
        {
            var before = address.StartsWith(EmptiedByErasure, StringComparison.Ordinal) ? JsonValue.Create("410") : told;
            differences.AddRange(Differences.Of(before, JsonValue.Create(await PublicSite.AnswerAsync(app, address)), address));
        }
        Assert.Empty(differences);
    }

    private static JsonObject IdsOf(JsonObject? list) => new()
    {
        ["ids"] = new JsonArray([.. list?["items"]?.AsArray().Select(item => JsonValue.Create((string?)item?["id"])) ?? []]),
    };
}

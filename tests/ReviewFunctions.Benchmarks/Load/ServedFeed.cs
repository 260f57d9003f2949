using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>A feed of fifty reviews as long as the samples, in full, as the app itself made it.</summary>
internal static class ServedFeed
{
    /// <summary>The feed's path.</summary>
    public const string Path = "/feed.xml";

    private const int Entries = 50, MostTries = 600;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>Posts the reviews with their images and has them published; returns when the feed has them all.</summary>
    public static async Task PublishAsync(MeasuredApp app)
    {
        var folder = System.IO.Path.Combine(Repository.Root, "samples");
        foreach (var image in Directory.GetFiles(System.IO.Path.Combine(folder, "images"), "*.jpg"))
            await app.UploadAsync(await File.ReadAllBytesAsync(image));
        var samples = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray();
        for (var number = 0; number < Entries; number++)
        {
            var review = JsonNode.Parse(await File.ReadAllTextAsync(samples[number % samples.Length]))?.AsObject() ?? [];
            review["headline"] = $"{number + 1}: {review["headline"]}";
            await app.StoreAsync(review);
        }
        await app.RunTimerAsync();
        for (var tries = 0; await CountAsync(app) < Entries; tries++)
        {
            if (tries == MostTries) throw new InvalidOperationException("The feed has not got its reviews.");
            await Task.Delay(BetweenTries);
        }
    }

    private static async Task<int> CountAsync(MeasuredApp app)
    {
        using var answer = await app.Client.GetAsync(Path);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadAsStringAsync()).Split("<item>").Length - 1 : 0;
    }
}

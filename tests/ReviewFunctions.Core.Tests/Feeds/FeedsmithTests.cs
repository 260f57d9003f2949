using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>A parser that is not ours reads the same from all three formats.</summary>
public sealed class FeedsmithTests
{
    private static readonly Feed Sample = Feed.Of(
        Samples.Site,
        [Samples.Published(Samples.Drama, 9,
            "new"), Samples.Published(Samples.Drama with { Headline = "<b>Bold</b> & ]]> 사운드트랙#2 😭", Tags = ["C#"] }, 5, "old")]);

    public static TheoryData<string> Formats => [.. FeedFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Feedsmith_reads_what_we_wrote(string name)
    {
        var format = FeedFormat.All.Single(format => format.Name == name);

        var read = await ReadAsync(format.Write(Sample));

        Assert.Equal(Sample.Title, read.Title);
        Assert.Equal(Sample.HomePage.AbsoluteUri, read.Link);
        Assert.Equal(format.AddressOf(Sample).AbsoluteUri, read.Self);
        Assert.Equal(Sample.Entries.Select(Said), read.Entries.Select(entry => entry with { Categories = [], Authors = [] }));
        Assert.Equal(Sample.Entries.SelectMany(entry => entry.Categories).Select(category => category.Term),
            read.Entries.SelectMany(entry => entry.Categories));
        Assert.All(read.Entries, entry => Assert.Equal(["editor-in-chief"], entry.Authors));
    }

    private static ReadEntry Said(FeedEntry entry) =>
        new(entry.Id, entry.Title, entry.Permalink.AbsoluteUri, entry.Published, entry.Updated, entry.Content, entry.Summary, [], []);

    private static async Task<ReadFeed> ReadAsync(byte[] feed)
    {
        var judges = Path.Combine(Path.GetDirectoryName(SourceFile()) ?? "", "..", "..", "judges");
        Assert.True(Directory.Exists(Path.Combine(judges, "node_modules")),
            "The judge is not installed: run `npm ci --ignore-scripts` in tests/judges.");
        var start = new ProcessStartInfo("node", [Path.Combine(judges, "read.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("There is no node.");
        await node.StandardInput.BaseStream.WriteAsync(feed, TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        var read = await JsonSerializer.DeserializeAsync<ReadFeed>(
            node.StandardOutput.BaseStream, JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return read ?? throw new InvalidDataException("The judge said nothing.");
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;

    private sealed record ReadFeed(string Title, string Link, string Self, IReadOnlyList<ReadEntry> Entries);

    private sealed record ReadEntry(
        string Id,
        string Title,
        string Url,
        DateTimeOffset Published,
        DateTimeOffset Updated,
        string Content,
        string? Summary,
        string[] Categories,
        string[] Authors)
    {
        /// <summary>Lists are compared apart: arrays are equal by identity.</summary>
        public bool Equals(ReadEntry? other) => other is not null &&
            (Id, Title, Url, Published, Updated, Content, Summary) == (other.Id, other.Title, other.Url, other.Published, other.Updated,
                other.Content, other.Summary);

        public override int GetHashCode() => HashCode.Combine(Id);
    }
}

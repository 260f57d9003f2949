using System.Collections.Immutable;
using System.Text;
using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds.Judges;

/// <summary>A program that is not ours and reads feeds.</summary>
internal sealed class FeedJudge(
    string name, IReadOnlyList<FeedFormat> formats, bool decodesTwice, Func<IReadOnlyList<byte[]>, Task<IReadOnlyList<JudgedFeed>>> read)
{
    private const string DebiansPython = "/usr/bin/python3";

    private static readonly ImmutableArray<FeedFormat> Xml = [FeedFormat.Rss, FeedFormat.Atom];

    /// <summary>All of them.</summary>
    public static ImmutableArray<FeedJudge> All { get; } =
    [
        new("feedsmith", FeedFormat.All, decodesTwice: false, feeds => RunAsync("node", "feedsmith.mjs", feeds)),
        new("rss-parser", Xml, decodesTwice: false, feeds => RunAsync("node", "rss-parser.mjs", feeds)),
        new("feed-parser", Xml, decodesTwice: true, feeds => RunAsync("node", "feed-parser.mjs", feeds)),
        new("feedparser", Xml, decodesTwice: false, AskFeedparserAsync),
        new("FeedReader", Xml, decodesTwice: true, feeds => Task.FromResult(CodeHollowReader.Read(feeds))),
    ];

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The formats that it knows.</summary>
    public IReadOnlyList<FeedFormat> Formats => formats;

    /// <summary>
    /// Whether it takes text that was decoded for markup and decodes it again: what we escape once for a reader to see, it shows as what it
    /// stood for.
    /// </summary>
    public bool DecodesTwice => decodesTwice;

    /// <summary>What it says of feeds, in one process.</summary>
    public Task<IReadOnlyList<JudgedFeed>> ReadAsync(IReadOnlyList<byte[]> feeds) => read(feeds);

    /// <summary>It is a package of Debian's. Without it the test is skipped, and fails where it runs for everybody.</summary>
    private static async Task<IReadOnlyList<JudgedFeed>> AskFeedparserAsync(IReadOnlyList<byte[]> feeds)
    {
        var isThere = File.Exists("/usr/lib/python3/dist-packages/feedparser/__init__.py") && File.Exists(DebiansPython);
        if (!isThere && Environment.GetEnvironmentVariable("CI") is null)
            Assert.Skip("feedparser is not on this machine: install python3-feedparser to have feeds judged by it.");
        return await RunAsync(DebiansPython, "debian-feedparser.py", feeds);
    }

    private static async Task<IReadOnlyList<JudgedFeed>> RunAsync(string program, string script, IReadOnlyList<byte[]> feeds) =>
        await JudgeProcess.AskAsync<List<JudgedFeed>>(program, Path.Combine("readers", script), feeds.Select(Encoding.UTF8.GetString));
}

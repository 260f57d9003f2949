using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using ReviewFunctions.Core.Feeds;

namespace ReviewFunctions.Core.Tests.Feeds.Judges;

/// <summary>Readers that are not ours read the same in all formats, and complain of nothing, whatever is written in reviews.</summary>
public sealed partial class JudgeTests
{
    /// <summary>How many feeds one process judges in each of its formats.</summary>
    private const int Feeds = 60;

    private static readonly Gen<Feed[]> Batches =
        AnyFeed.Any.SelectMany(feed => Gen.Bool.Select(isSummary => isSummary ? feed.InSummary() : feed)).Array[Feeds];

    public static TheoryData<string> Names => [.. FeedJudge.All.Select(judge => judge.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_judge_reads_what_we_wrote_and_complains_of_nothing(string name)
    {
        var judge = FeedJudge.All.Single(judge => judge.Name == name);
        await Batches.SampleAsync(async feeds =>
        {
            var written =
                feeds.SelectMany(feed => judge.Formats, (feed, format) => (Feed: feed, Format: format, Bytes: format.Write(feed))).ToList();
            var judged = await judge.ReadAsync([.. written.Select(one => one.Bytes)]);
            Assert.Equal(written.Count, judged.Count);
            var faults =
                string.Join('\n', written.Zip(judged,
                    (one, said) =>
                        FaultIn(one.Feed, said, judge.DecodesTwice ? Decode : text => text,
                            judge.DecodesTwice || one.Format == FeedFormat.Rss ? Decode : text => text) is { } fault
                            ? $"{one.Format.Name}: {fault}"
                            : null).OfType<string>());
            Assert.True(faults.Length == 0, faults);
        }, iter: 1, threads: 1);
    }

    private static string? FaultIn(Feed feed, JudgedFeed said, Func<string, string> plain, Func<string, string> described)
    {
        if (said.Fault is not null) return said.Fault;
        if (feed.Entries.Length != said.Entries.Count) return $"{said.Entries.Count} entries instead of {feed.Entries.Length}";
        return feed.Entries.Zip(said.Entries, (entry, read) => read.FaultBeside(entry, feed.IsSummary, plain, described))
            .FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The text with every reference decoded, however often it was escaped.</summary>
    private static string Decode(string text) =>
        WebUtility.HtmlDecode(Unended.Replace(text, "$0;")) is var decoded && decoded == text ? text : Decode(decoded);

    /// <summary>A number without its semicolon, which HTML takes for a reference all the same.</summary>
    [GeneratedRegex("&#(?>[0-9]+|[xX][0-9a-fA-F]+)(?!;)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unended { get; }
}

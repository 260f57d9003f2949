using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Months;

namespace ReviewFunctions.Core.Tests.Archives;

/// <summary>What a reader has who comes late.</summary>
public sealed class CompleteHistoryTests(LongLife life) : IClassFixture<LongLife>
{
    private readonly ArchivedSite _site = life.Site;

    public static TheoryData<string> Formats => [.. FeedFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whoever_subscribes_from_nothing_has_every_review_once_after_joining_by_id(string format)
    {
        var read = _site.Walk(Named(format));
        Assert.Equal(life.Ids.Order(), read.SelectMany(document => document.Ids).Distinct().Order());
        var archived = read.Skip(1).SelectMany(document => document.Ids).ToList();
        Assert.Equal(LongLife.Reviews, archived.Count);
        Assert.Equal(life.NewestFirst, archived);
        Assert.All(read, document => Assert.InRange(document.Ids.Count, 1, Archive.MaxEntries));
        Assert.All(read, document => Assert.Equal(document.Address, document.Links["self"]));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Summaries_and_other_channels_have_no_history(string format)
    {
        Assert.Null(_site.Read(Named(format).SummaryAddressIn(ArchivedSite.Home).AbsolutePath[1..]).Previous);
        Assert.Null(_site.Read($"kinds/film/{Named(format).FileName}").Previous);
    }

    [Theory]
    [InlineData("RSS")]
    [InlineData("Atom")]
    public void Every_archive_is_marked_and_leads_to_the_feed_and_both_ways(string format)
    {
        var read = _site.Walk(Named(format));
        Assert.False(read[0].IsArchive);
        Assert.DoesNotContain("next-archive", read[0].Links.Keys);
        Assert.DoesNotContain("current", read[0].Links.Keys);
        foreach (var (newer, archive) in read.Zip(read.Skip(1)))
        {
            Assert.True(archive.IsArchive);
            Assert.Equal(read[0].Address, archive.Links["current"]);
            Assert.Equal(newer.IsArchive ? newer.Address : null, archive.Links.GetValueOrDefault("next-archive"));
        }
    }

    [Fact]
    public void A_rebuild_gives_the_same_paths_and_the_same_bytes()
    {
        var before = _site.Seen();
        _site.Storage.Documents.Clear();
        _site.Storage.Pointers.Clear();
        _site.Storage.Months.Clear();
        _site.Rebuild();
        Assert.Equal(before.Keys, _site.Seen().Keys);
        Assert.Equal(before.Values.Select(seen => seen.Split(' ')[0]), _site.Seen().Values.Select(seen => seen.Split(' ')[0]));
    }

    private static FeedFormat Named(string name) => FeedFormat.All.Single(format => format.Name == name);
}

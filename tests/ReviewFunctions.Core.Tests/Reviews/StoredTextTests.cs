using System.Text;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Tests.Reviews;

/// <summary>Rules that are younger than a text do not refuse it while nobody changes it, and it is shown safely.</summary>
public sealed class StoredTextTests
{
    private const string Picture = "![x](http://example.org/a.png) ||She dies.\n\n<center>x</center>";

    private static readonly ReviewContent Old = Samples.Drama with
    {
        Headline = "She ||dies||\u202E",
        Summary = "||dies||",
        Verdict = "\u3164",
        Disclosure = "｜｜dies｜｜",
        Body = Picture,
        Tags = ["\u200B", "a"],
    };

    private static readonly ReviewDocument Stored = ReviewDocument.Of(Samples.Published(Old), Samples.Site, publication: null);

    [Theory]
    [InlineData("""{"tags":["\u200B","b"]}""")]
    [InlineData("""{"column":"New"}""")]
    [InlineData("""{"summary":"||dies||"}""")]
    public void A_patch_of_something_else_is_taken_and_warns_of_nothing(string patch)
    {
        var accepted = Rewrite.ReadPatch(Encoding.UTF8.GetBytes(patch), Stored);

        Assert.Empty(accepted.Warnings);
        Assert.Equal(Old.Headline, accepted.Value.Content.Headline);
        Assert.Equal(Old.Body, accepted.Value.Content.Body);
    }

    [Fact]
    public void The_whole_of_it_can_be_sent_back() =>
        Assert.Null(Rewrite.ReadWhole(ReviewJson.Write(Stored with { Warnings = [new FieldWarning("#/body", "Told.")] }), Stored).Refusal);

    [Theory]
    [InlineData("""{"summary":"||lives||"}""", "#/summary")]
    [InlineData("""{"headline":"\u3164"}""", "#/headline")]
    [InlineData("""{"tags":["\u00AD"]}""", "#/tags/0")]
    [InlineData("""{"body":"![y](http://example.org/a.png)"}""", "#/body")]
    public void What_a_patch_changes_is_held_to_the_rules(string patch, string pointer)
    {
        var refused = Assert.IsType<Refusal>(Rewrite.ReadPatch(Encoding.UTF8.GetBytes(patch), Stored).Refusal);

        Assert.Equal(pointer, Assert.Single(refused.Errors).Pointer);
    }

    [Fact]
    public void Nothing_that_it_hides_is_in_a_feed()
    {
        var feed = Feed.Of(Samples.Site, [Samples.Published(Old)]);

        Assert.All(
            FeedFormat.All, format => Assert.DoesNotContain("dies", Encoding.UTF8.GetString(format.Write(feed)), StringComparison.Ordinal));
        Assert.All(FeedFormat.All, format => Assert.DoesNotContain("dies", Encoding.UTF8.GetString(format.Write(feed.InSummary())),
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_body_brings_its_warnings_with_a_pointer()
    {
        var accepted = Rewrite.ReadPatch("""{"body":"He said <sigh>. ||She dies."}"""u8.ToArray(), Stored);

        Assert.Equal(2, accepted.Warnings.Count);
        Assert.All(accepted.Warnings, warning => Assert.Equal("#/body", warning.Pointer));
    }
}

using Azure.Data.Tables;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Storage.Tables;
using ReviewFunctions.Storage.Tables.Registries;
using ReviewFunctions.Storage.Tables.Rows;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Storage.Tests.Names;

/// <summary>Where rows stand and which columns they have. None of these literals may ever change: stores have them.</summary>
public sealed class RowTests
{
    private const string Place = "PartitionKey RowKey";

    private static readonly ReviewId Id = ReviewId.Parse("01a1a18dfec07809929b019728f7b319");

    [Fact]
    public void Rows_of_the_content_stand_at_these_keys()
    {
        var comment = new CommentKey(Id, CommentId.Parse("01a1a19467607b7da44852c526545172"));
        Assert.Equal("review|01a1a18dfec07809929b019728f7b319", Keys.OfReview(Id));
        Assert.Equal("revision|01a1a18dfec07809929b019728f7b319|000007", Keys.OfRevision(Id, 7));
        Assert.Equal("comment|01a1a18dfec07809929b019728f7b319|01a1a19467607b7da44852c526545172", Keys.OfComment(comment));
        Assert.Equal("outbox|01a1a18dfec07809929b019728f7b319", Keys.OfOutbox(Guid.ParseExact($"{Id}", "N")));
        Assert.Equal("page|01a1a18dfec07809929b019728f7b319", Keys.OfPage(SitePageId.Of(Id)));
        Assert.Equal("month|2026-11", Keys.OfMonth(Month.Parse("2026-11")));
        Assert.Equal("scope|tag:c~23~", Keys.OfList(new("tag:c~23~")));
        Assert.Equal(("9", "site", "settings"), (Keys.PartitionOf(Id), Keys.Site, Keys.Settings));
    }

    [Fact]
    public void Reservations_stand_at_these_keys()
    {
        Assert.Equal("음악-2", TableAddressRegistry.PartitionOf(Address.Of(Slug.Parse("음악-2"))));
        Assert.Equal(
            "path|942f3a930200f1511b2c67a5cdeccb16015abc25cbd2f97e3b08d5ea40b00b28",
            TableAddressRegistry.PartitionOf(Address.Of(FormerPath.Parse("/2019/05/old-post/"))));
        Assert.Equal(
            "feed|8d6bd91130d8f7735d2107a8f6f96125482fb049d1bd61867985fd8bc3b074e5",
            TableAddressRegistry.PartitionOf(Address.OfFeedId("https://old.example/?p=114")));
    }

    [Fact]
    public void A_review_has_these_columns() => AssertColumns(
        ReviewRow.From(Samples.Review(), "r", Guid.Empty),
        "Content00 Due Editor FeedId FormerPaths FormerSlugs FormerStatus Headline Id IsQuiet",
        "Published ReadOn Revision Saved Slug Status Updated WriteId");

    [Fact]
    public void A_tombstone_has_these_columns() => AssertColumns(
        TombstoneRow.From(new Tombstone(Id, Samples.Noon, [], [])), "Erased FormerPaths Id Slugs");

    [Fact]
    public void A_comment_has_these_columns() => AssertColumns(
        CommentRow.From(Samples.Comment(Id), Guid.Empty),
        "Body00 Editor Email Fingerprint InReplyTo IsHidden Name Revision SenderAddress SenderAgent SenderReferrer",
        "Status Updated Url Verdict WantsAnswers WriteId");

    [Fact]
    public void A_page_has_these_columns() => AssertColumns(
        SitePageRow.From(Samples.Page(), Guid.Empty),
        "Body00 Editor FormerPaths Id InFooter Language Path Published Revision Saved Status Title WriteId");

    [Fact]
    public void A_token_has_these_columns() => AssertColumns(
        TokenRow.From("token", TokenHash.Parse(new string('0', 64)), Testing.Tokens.New()),
        "Byline Challenge Client Created Editor Expires Id LastUsed Own Parent RedirectUri Scopes");

    [Fact]
    public void A_working_copy_has_these_columns() => AssertColumns(
        TableWorkingCopyStore.ToRow(new WorkingCopy
        {
            Review = Samples.Review().Id,
            Revision = 1,
            Version = Guid.Empty,
            Rewrite = new Rewrite(Samples.Review().Content, Slug: null, Significant: false),
            Editor = "E",
            Saved = Samples.Noon,
        }),
        "Content00 Editor IsSignificant Review Revision Saved Slug WriteId");

    [Fact]
    public void A_preview_link_has_these_columns() => AssertColumns(
        TablePreviewLinkStore.ToRow(
            new PreviewLink(Guid.Empty, Samples.Review().Id, "E", Samples.Noon, Samples.Noon), TokenHash.Parse(new string('0', 64))),
        "Created Editor Expires Id Review ShowsWorkingCopy");

    [Fact]
    public void What_is_blocked_has_these_columns() => AssertColumns(
        TableBlockStore.ToRow(new BlockEntry("0", CommenterTrait.Word, "N", "E", Samples.Noon, Samples.Noon)),
        "Created Editor Expires Kind Note");

    [Fact]
    public void Outbox_messages_have_these_columns()
    {
        var (id, time) = (Guid.Empty, Samples.Noon);
        AssertColumns(OutboxEntity.From(OutboxMessages.Of(Samples.Review())), "Attempts Duty FromRevision LastError NotBefore Review");
        var change = OutboxMessages.Of(Samples.Review(), before: null, Samples.Noon);
        AssertColumns(OutboxEntity.From(change), "Attempts Duty FromRevision LastError NotBefore Payload00 Review");
        AssertColumns(OutboxEntity.From(OutboxMessages.OfErasure(Samples.Review())), "Attempts Duty LastError NotBefore Review");
        var everything = new EverythingChanged { Id = id, NotBefore = time };
        AssertColumns(OutboxEntity.From(everything), "Attempts ChannelCursor Cursor Duty IsAtMonths LastError MonthCursor NotBefore");
        var page = new PageChanged { Id = id, NotBefore = time, Page = SitePageId.Of(Id), Paths = [PagePath.Parse("about")] };
        AssertColumns(OutboxEntity.From(page), "Attempts Duty LastError NotBefore Page Payload00");
        var (hub, topic) = (new Uri("https://hub.example/"), new Uri("https://reviews.example/feed.xml"));
        var ping = new Ping { Id = id, NotBefore = time, Hub = hub, Topics = [topic] };
        AssertColumns(OutboxEntity.From(ping), "Attempts Duty Hub LastError NotBefore Topics00");
        var comment = Samples.Comment(Id).Key;
        var changed = new CommentChanged { Id = id, NotBefore = time, Comment = comment, IsSeen = true };
        AssertColumns(OutboxEntity.From(changed), "Attempts Comment Duty IsSeen LastError NotBefore");
        var erased = new CommenterErased { Id = id, NotBefore = time, Hash = "0" };
        AssertColumns(OutboxEntity.From(erased), "Attempts Cursor Duty Hash LastError NotBefore");
        var misjudged = new CommentMisjudged { Id = id, NotBefore = time, Comment = comment, Verdict = CommentVerdict.Ham };
        AssertColumns(OutboxEntity.From(misjudged), "Attempts Comment Duty LastError NotBefore Verdict");
    }

    private static void AssertColumns(TableEntity row, params string[] columns) => Assert.Equal(
        string.Join(' ', [Place, .. columns]).Split(' ').Order(StringComparer.Ordinal),
        row.Keys.Where(name => name is not ("odata.etag" or "Timestamp")).Order(StringComparer.Ordinal));
}

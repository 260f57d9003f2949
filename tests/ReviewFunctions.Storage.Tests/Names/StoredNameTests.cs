using Azure.Data.Tables;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Storage.Tables;
using ReviewFunctions.Storage.Tables.Rows;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Storage.Tests.Names;

/// <summary>What columns say of values and of outbox messages. None of these literals may ever change: stores have them.</summary>
public sealed class StoredNameTests
{
    private static readonly CommentKey Comment = Samples.Comment(ReviewId.New(Samples.Noon)).Key;

    private static readonly ImageId Image = Samples.Image().Id;

    private static readonly Uri Hub = new("https://hub.example/");

    public static TheoryData<OutboxMessage, string> Messages { get; } = new()
    {
        { OutboxMessages.Of(Samples.Review()), "ReviewChanged" },
        { OutboxMessages.OfErasure(Samples.Review()), "ReviewErased" },
        { new EverythingChanged { Id = Guid.Empty, NotBefore = Samples.Noon }, "EverythingChanged" },
        { new PageChanged { Id = Guid.Empty, NotBefore = Samples.Noon, Page = Samples.Page().Id, Paths = [] }, "PageChanged" },
        { new Ping { Id = Guid.Empty, NotBefore = Samples.Noon, Hub = Hub, Topics = [new Uri("https://example.org/feed.xml")] }, "Ping" },
        { new ImageUploaded { Id = Guid.Empty, NotBefore = Samples.Noon, Image = Image }, "ImageUploaded" },
        { new ImageChanged { Id = Guid.Empty, NotBefore = Samples.Noon, Image = Image }, "ImageChanged" },
        { new ImageRemoval { Id = Guid.Empty, NotBefore = Samples.Noon, Image = Image }, "ImageRemoval" },
        { new ImageTakenDown { Id = Guid.Empty, NotBefore = Samples.Noon, Image = Image }, "ImageTakenDown" },
        { new CommentChanged { Id = Guid.Empty, NotBefore = Samples.Noon, Comment = Comment, IsSeen = true }, "CommentChanged" },
        {
            new CommentNotice
            {
                Id = Guid.Empty,
                NotBefore = Samples.Noon,
                Comment = Comment,
                Reason = NoticeReason.Waits,
                Open = [NoticeRecipient.Webhook, NoticeRecipient.Moderators],
            },
            "CommentNotice"
        },
        { new CommenterErased { Id = Guid.Empty, NotBefore = Samples.Noon, Hash = "0" }, "CommenterErased" },
        { new CommentUnchecked { Id = Guid.Empty, NotBefore = Samples.Noon, Comment = Comment }, "CommentUnchecked" },
        {
            new CommentMisjudged { Id = Guid.Empty, NotBefore = Samples.Noon, Comment = Comment, Verdict = CommentVerdict.Ham },
            "CommentMisjudged"
        },
    };

    [Fact]
    public void Reviews_are_Draft_Scheduled_Published_Withdrawn_or_Deleted() =>
        AssertNames(StoredNames.OfReviews, "Draft", "Scheduled", "Published", "Withdrawn", "Deleted");

    [Fact]
    public void Pages_are_Draft_Published_or_Withdrawn() => AssertNames(StoredNames.OfPages, "Draft", "Published", "Withdrawn");

    [Fact]
    public void Comments_are_Pending_Approved_or_Spam() => AssertNames(StoredNames.OfComments, "Pending", "Approved", "Spam");

    [Fact]
    public void Verdicts_are_Unknown_Ham_or_Spam() => AssertNames(StoredNames.OfVerdicts, "Unknown", "Ham", "Spam");

    [Fact]
    public void Commenters_are_known_by_Address_Email_Name_or_Word() =>
        AssertNames(StoredNames.OfTraits, "Address", "Email", "Name", "Word");

    [Fact]
    public void Notices_are_of_comments_that_wait_or_have_appeared() => AssertNames(StoredNames.OfReasons, "Waits", "Appeared");

    [Fact]
    public void Notices_are_for_Webhook_Moderators_Author_or_Answered() =>
        AssertNames(StoredNames.OfRecipients, "Webhook", "Moderators", "Author", "Answered");

    [Fact]
    public void Policies_are_Open_Moderated_or_Closed() => AssertNames(StoredNames.OfPolicies, "Open", "Moderated", "Closed");

    [Fact]
    public void Images_are_Pending_Ready_Failed_Removing_or_Removed() =>
        AssertNames(StoredNames.OfImages, "Pending", "Ready", "Failed", "Removing", "Removed");

    [Fact]
    public void Channels_are_All_Tag_Author_Kind_Column_Provider_or_Work() =>
        AssertNames(StoredNames.OfChannels, "All", "Tag", "Author", "Kind", "Column", "Provider", "Work");

    [Fact]
    public void Tokens_are_for_Create_Update_Publish_Delete_Media_Moderate_and_Site() =>
        AssertNames(StoredNames.OfScopes, "Create", "Update", "Publish", "Delete", "Media", "Moderate", "Site");

    [Fact]
    public void A_name_that_nobody_knows_is_no_value() =>
        Assert.Throws<InvalidDataException>(() => StoredNames.OfReviews.Read("published"));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Outbox_messages_keep_their_names(OutboxMessage message, string name)
    {
        var row = OutboxEntity.From(message);
        Assert.Equal(name, row.GetString("Duty"));
        Assert.Equal(message.GetType(), OutboxEntity.ToMessage(new TableEntity(row)).GetType());
    }

    [Theory]
    [InlineData("Review", "FromRevision", typeof(ReviewChanged))]
    [InlineData("Review", null, typeof(ReviewErased))]
    [InlineData(null, null, typeof(EverythingChanged))]
    public void A_message_of_the_first_form_is_known_by_its_columns(string? named, string? counted, Type type)
    {
        var row = new TableEntity("0", Keys.OfOutbox(Guid.Empty)) { ["NotBefore"] = Samples.Noon };
        if (named is not null) row[named] = ReviewId.New(Samples.Noon).ToString();
        if (counted is not null) row[counted] = 7;
        Assert.IsType(type, OutboxEntity.ToMessage(row));
    }

    [Fact]
    public void A_message_of_a_type_that_comes_later_is_unknown_and_becomes_nothing_else()
    {
        var row = OutboxEntity.From(new EverythingChanged { Id = Guid.Empty, NotBefore = Samples.Noon });
        row["Duty"] = "ReviewTranslated";
        Assert.Equal("ReviewTranslated", Assert.IsType<UnknownMessage>(OutboxEntity.ToMessage(row)).Type);
    }

    [Fact]
    public void An_outage_is_noted_as_StorageUnavailableException() =>
        Assert.Equal("StorageUnavailableException", Core.StorageUnavailableException.StoredName);

    private static void AssertNames<T>(StoredNames<T> stored, params string[] names)
        where T : struct, Enum
    {
        Assert.Equal(names, Enum.GetValues<T>().Select(stored.Of));
        Assert.Equal(Enum.GetValues<T>(), names.Select(stored.Read));
    }
}

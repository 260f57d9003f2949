using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Storage.Tables;

/// <summary>
/// How the values of an enumeration are written in columns. What is stored outlives the code, so each name is a literal, whatever the value
/// is called; a name that was written once is read for good.
/// </summary>
internal sealed class StoredNames<T>(params (T Value, string Name)[] names)
    where T : struct, Enum
{
    /// <summary>The name of a value.</summary>
    public string Of(T value) => names.First(named => named.Value.Equals(value)).Name;

    /// <summary>The value of a name.</summary>
    /// <exception cref="InvalidDataException">No value has this name.</exception>
    public T Read(string name) => names.Where(named => named.Name == name).Select(named => (T?)named.Value).FirstOrDefault()
        ?? throw new InvalidDataException($"{name} is the name of no {typeof(T)}.");
}

/// <summary>The names in columns, enumeration by enumeration.</summary>
internal static class StoredNames
{
    public static readonly StoredNames<ReviewStatus> OfReviews = new(
        (ReviewStatus.Draft, "Draft"),
        (ReviewStatus.Scheduled, "Scheduled"),
        (ReviewStatus.Published, "Published"),
        (ReviewStatus.Withdrawn, "Withdrawn"),
        (ReviewStatus.Deleted, "Deleted"));

    public static readonly StoredNames<PageStatus> OfPages = new(
        (PageStatus.Draft, "Draft"),
        (PageStatus.Published, "Published"),
        (PageStatus.Withdrawn, "Withdrawn"));

    public static readonly StoredNames<CommentStatus> OfComments = new(
        (CommentStatus.Pending, "Pending"),
        (CommentStatus.Approved, "Approved"),
        (CommentStatus.Spam, "Spam"));

    public static readonly StoredNames<CommentVerdict> OfVerdicts = new(
        (CommentVerdict.Unknown, "Unknown"),
        (CommentVerdict.Ham, "Ham"),
        (CommentVerdict.Spam, "Spam"));

    public static readonly StoredNames<CommenterTrait> OfTraits = new(
        (CommenterTrait.Address, "Address"),
        (CommenterTrait.Email, "Email"),
        (CommenterTrait.Name, "Name"),
        (CommenterTrait.Word, "Word"));

    public static readonly StoredNames<NoticeReason> OfReasons = new(
        (NoticeReason.Waits, "Waits"),
        (NoticeReason.Appeared, "Appeared"));

    public static readonly StoredNames<NoticeRecipient> OfRecipients = new(
        (NoticeRecipient.Webhook, "Webhook"),
        (NoticeRecipient.Moderators, "Moderators"),
        (NoticeRecipient.Author, "Author"),
        (NoticeRecipient.Answered, "Answered"));

    public static readonly StoredNames<CommentPolicy> OfPolicies = new(
        (CommentPolicy.Open, "Open"),
        (CommentPolicy.Moderated, "Moderated"),
        (CommentPolicy.Closed, "Closed"));

    public static readonly StoredNames<ImageStatus> OfImages = new(
        (ImageStatus.Pending, "Pending"),
        (ImageStatus.Ready, "Ready"),
        (ImageStatus.Failed, "Failed"),
        (ImageStatus.Removing, "Removing"),
        (ImageStatus.Removed, "Removed"));

    public static readonly StoredNames<ChannelKind> OfChannels = new(
        (ChannelKind.All, "All"),
        (ChannelKind.Tag, "Tag"),
        (ChannelKind.Author, "Author"),
        (ChannelKind.Kind, "Kind"),
        (ChannelKind.Column, "Column"),
        (ChannelKind.Provider, "Provider"),
        (ChannelKind.Work, "Work"));

    public static readonly StoredNames<AccessScope> OfScopes = new(
        (AccessScope.Create, "Create"),
        (AccessScope.Update, "Update"),
        (AccessScope.Publish, "Publish"),
        (AccessScope.Delete, "Delete"),
        (AccessScope.Media, "Media"),
        (AccessScope.Moderate, "Moderate"),
        (AccessScope.Site, "Site"));
}

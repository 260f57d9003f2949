using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Access.Grants;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core;

/// <summary>Registers the domain, feature by feature. Stores, the page renderer and the image processor come from elsewhere.</summary>
public static class CoreServices
{
    /// <summary>Access: who may do what.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<TokenService>()
        .AddSingleton<TokenCheck>()
        .AddSingleton<TokenUse>()
        .AddSingleton<GrantService>()
        .AddSingleton<SignInPace>()
        .AddSingleton<FailedAttempts>();

    /// <summary>Backups: everything that cannot be derived, in one backup, and its restoration.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services, BackupOptions options) => services
        .AddSingleton(options)
        .AddSingleton<BackupWriter>()
        .AddSingleton<DailyBackup>()
        .AddSingleton<BackupRestorer>();

    /// <summary>Idempotency: doing what is sent again once.</summary>
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services.AddSingleton<ClaimService>();

    /// <summary>Reviews: what editors do with them, and their slugs.</summary>
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddSingleton<Authoring>()
        .AddSingleton<Revising>()
        .AddSingleton<Saving>()
        .AddSingleton<ReadingOn>()
        .AddSingleton<Translations>()
        .AddSingleton<ChannelPageSync>()
        .AddSingleton<Naming>()
        .AddSingleton<Erasing>()
        .AddSingleton<PreviewLinks>()
        .AddSingleton<WorkingCopies>()
        .AddSingleton<WorkingCopyReader>()
        .AddSingleton<AddressService>()
        .AddSingleton<SlugRegistry>();

    /// <summary>Listings: finding reviews in order.</summary>
    public static IServiceCollection AddListings(this IServiceCollection services) => services
        .AddSingleton(provider => new ListingReader(
            provider.GetRequiredService<IReviewIndex>(), provider.GetRequiredService<IReviewStore>().FindAsync))
        .AddSingleton<FailedPublications>()
        .AddSingleton<ContentCounts>()
        .AddSingleton<Completions>()
        .AddSingleton<PointerSync>();

    /// <summary>Channels: what readers can subscribe to.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddSingleton<ChannelDocuments>()
        .AddSingleton<TagListing>()
        .AddSingleton<DirectoryDocuments>()
        .AddSingleton<DirectorySync>();

    /// <summary>Months: what is kept by them.</summary>
    public static IServiceCollection AddMonths(this IServiceCollection services) => services
        .AddSingleton<ArchiveDocuments>()
        .AddSingleton<MonthDocuments>()
        .AddSingleton<MonthSync>();

    /// <summary>Images: what editors do with them, and what becomes of their files.</summary>
    public static IServiceCollection AddImages(this IServiceCollection services, ImageOptions options) => services
        .AddSingleton(options)
        .AddSingleton<DecodeGate>()
        .AddSingleton<Uploading>()
        .AddSingleton<ImageEditing>()
        .AddSingleton<ImageListing>()
        .AddSingleton<ImageNaming>()
        .AddSingleton<ImageChangedHandler>()
        .AddSingleton<ImageRemovalHandler>()
        .AddSingleton<ImageRemoving>()
        .AddSingleton<ImageSweep>()
        .AddSingleton<ImageTakedowns>()
        .AddSingleton<ImageTakenDownHandler>()
        .AddSingleton<ImageUploadedHandler>()
        .AddSingleton<ImageUsage>()
        .AddSingleton<UnwantedFiles>()
        .AddSingleton<VariantWriter>();

    /// <summary>Comments: what readers say, and what is decided on it. Whoever checks them comes from elsewhere.</summary>
    public static IServiceCollection AddComments(this IServiceCollection services, CommentOptions options) => services
        .AddSingleton(options)
        .AddSingleton<CommentPace>()
        .AddSingleton<Commenting>()
        .AddSingleton<CommentImporting>()
        .AddSingleton<Moderating>()
        .AddSingleton<BulkModerating>()
        .AddSingleton<BlockList>()
        .AddSingleton<CommenterErasedHandler>()
        .AddSingleton<CommentListing>()
        .AddSingleton<CommentPointerSync>()
        .AddSingleton<CommentDocuments>()
        .AddSingleton<CommentChangedHandler>()
        .AddSingleton<CommentUncheckedHandler>()
        .AddSingleton<CommentMisjudgedHandler>()
        .AddSingleton<CommentSweep>()
        .AddSingleton<CommentNotices>()
        .AddSingleton<CommentNoticeHandler>()
        .AddSingleton<Letters>()
        .AddSingleton<AnswerMails>();

    /// <summary>The site itself.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services, SiteOptions options) => services
        .AddSingleton(options)
        .AddSingleton<CurrentSite>()
        .AddSingleton<SiteHistory>()
        .AddSingleton<SiteIcons>()
        .AddSingleton<SiteStyles>()
        .AddSingleton<SiteAssets>()
        .AddSingleton<PageListing>()
        .AddSingleton<PageDocuments>()
        .AddSingleton<PageEditing>()
        .AddSingleton<SiteEditing>();

    /// <summary>Publication: from what is stored to what is served.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services, PublishingOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<SideBySide>()
            .AddSingleton<DerivedWrites>()
            .AddSingleton<StoredState>()
            .AddSingleton<FeedEntries>()
            .AddSingleton<ReviewDocuments>()
            .AddSingleton<SiteDocuments>()
            .AddSingleton<DocumentWriter>()
            .AddSingleton<Announcing>()
            .AddSingleton<Publisher>()
            .AddSingleton<ReviewChangedHandler>()
            .AddSingleton<ReviewErasedHandler>()
            .AddSingleton<PingHandler>()
            .AddSingleton<PageChangedHandler>()
            .AddSingleton<EverythingChangedHandler>()
            .AddSingleton<MessageHandlers>()
            .AddSingleton<Rebuild>()
            .AddSingleton<Schedule>()
            .AddSingleton<Readiness>()
            .AddSingleton<OutboxProcessor>();
    }
}

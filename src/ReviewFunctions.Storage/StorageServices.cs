using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Storage.Backups;
using ReviewFunctions.Storage.Blobs;
using ReviewFunctions.Storage.Tables;
using ReviewFunctions.Storage.Tables.Registries;
using ReviewFunctions.Storage.Tables.Sites;

namespace ReviewFunctions.Storage;

/// <summary>Registers the stores on Azure Table Storage and Blob Storage.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds every store, on the account that the settings name. Nothing is called yet: tables and containers come to be when first written
    /// to.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings name no account, or one that cannot be meant; the message says what is
    /// wrong.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(StorageAccount.Open(configuration))
        .AddSingleton<ContentTable>()
        .AddSingleton<IReviewStore, TableReviewStore>()
        .AddSingleton<IPreviewLinkStore, TablePreviewLinkStore>()
        .AddSingleton<IWorkingCopyStore, TableWorkingCopyStore>()
        .AddSingleton<IOutbox, TableOutbox>()
        .AddSingleton<ISiteStore, TableSiteStore>()
        .AddSingleton<ISitePageStore, TableSitePageStore>()
        .AddSingleton<IReviewIndex, TableReviewIndex>()
        .AddSingleton<ITokenStore, TableTokenStore>()
        .AddSingleton<IClaimStore, TableClaimStore>()
        .AddSingleton<IAddressRegistry, TableAddressRegistry>()
        .AddSingleton<IChannelRegistry, TableChannelRegistry>()
        .AddSingleton<IMonthRegistry, TableMonthRegistry>()
        .AddSingleton<ICommentStore, TableCommentStore>()
        .AddSingleton<IBlockStore, TableBlockStore>()
        .AddSingleton<IImageStore, TableImageStore>()
        .AddSingleton<IImageFiles, BlobImageFiles>()
        .AddSingleton<IDocumentStore, BlobDocumentStore>()
        .AddSingleton<KeptBlobs>()
        .AddSingleton<IKeptContent, StoredContent>()
        .AddSingleton<IBackupStore, BlobBackupStore>();
}

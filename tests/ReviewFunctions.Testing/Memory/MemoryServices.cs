using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewFunctions.Core;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Imaging;

namespace ReviewFunctions.Testing.Memory;

/// <summary>The domain on storage in memory, as one process of several that may share it.</summary>
public static class MemoryServices
{
    public static ServiceProvider Process(MemoryStorage storage, TimeProvider time, IPageRenderer? pages = null,
        string baseUrl = "https://example.org/", ILogger<OutboxProcessor>? log = null) => new ServiceCollection()
        .AddSingleton(storage)
        .AddSingleton(time)
        .AddSingleton<IReviewStore, MemoryReviewStore>()
        .AddSingleton<IWorkingCopyStore, MemoryWorkingCopyStore>()
        .AddSingleton<IOutbox, MemoryOutbox>()
        .AddSingleton<IReviewIndex, MemoryReviewIndex>()
        .AddSingleton<ITokenStore, MemoryTokenStore>()
        .AddSingleton<IClaimStore, MemoryClaimStore>()
        .AddSingleton<IAddressRegistry, MemoryAddressRegistry>()
        .AddSingleton<IChannelRegistry, MemoryChannelRegistry>()
        .AddSingleton<IMonthRegistry, MemoryMonthRegistry>()
        .AddSingleton<IDocumentStore, MemoryDocumentStore>()
        .AddSingleton<ICommentStore, MemoryCommentStore>()
        .AddSingleton<IBlockStore, MemoryBlockStore>()
        .AddSingleton<ICommentCheck>(storage.Checks)
        .AddSingleton<IMailer, MemoryMail>()
        .AddSingleton<IWebhook, MemoryMail>()
        .AddSingleton<IImageStore, MemoryImageStore>()
        .AddSingleton<IImageFiles, MemoryImageFiles>()
        .AddSingleton<ISiteStore, MemorySiteStore>()
        .AddSingleton<ISitePageStore, MemorySitePageStore>()
        .AddSingleton<IHubs>(storage.Hubs)
        .AddSingleton(pages ?? new PlainPages())
        .AddSingleton<DocumentWritten>(_ => { })
        .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
        .AddSingleton(log ?? NullLogger<OutboxProcessor>.Instance)
        .AddAccess()
        .AddIdempotency()
        .AddReviews()
        .AddListings()
        .AddChannels()
        .AddMonths()
        .AddImages(new ImageOptions())
        .AddImaging()
        .AddSingleton<IShareCardPainter, PlainCards>()
        .AddComments(new CommentOptions())
        .AddSite(new SiteOptions { BaseUrl = new Uri(baseUrl) })
        .AddPublishing(new PublishingOptions { PingPause = TimeSpan.Zero })
        .BuildServiceProvider();
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewFunctions.Core;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Testing.Memory;

/// <summary>The domain on storage in memory, as one process of several that may share it.</summary>
public static class MemoryServices
{
    public static ServiceProvider Process(MemoryStorage storage, TimeProvider time, PublishingOptions? options = null) => new ServiceCollection()
        .AddSingleton(storage)
        .AddSingleton(time)
        .AddSingleton<IReviewStore, MemoryReviewStore>()
        .AddSingleton<IOutbox, MemoryOutbox>()
        .AddSingleton<IReviewIndex, MemoryReviewIndex>()
        .AddSingleton<IAddressRegistry, MemoryAddressRegistry>()
        .AddSingleton<IDocumentStore, MemoryDocumentStore>()
        .AddSingleton<ISiteStore, MemorySiteStore>()
        .AddSingleton<IPageRenderer, PlainPages>()
        .AddSingleton<DocumentWritten>(_ => { })
        .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
        .AddReviews()
        .AddListings()
        .AddSite(new SiteOptions { BaseUrl = new Uri("https://example.org/") })
        .AddPublishing(options ?? new PublishingOptions())
        .BuildServiceProvider();
}

using System.Net;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>The first store, whose documents are thrown away and made again.</summary>
[Collection<SharedStore>]
public sealed class RebuildTests(ProcessedStore store)
{
    [Fact]
    public async Task A_rebuild_from_nothing_gives_the_same_documents_with_the_same_feeds()
    {
        var before = await PublicSite.ReadAsync(store.Connection);
        await PublicSite.RemoveDocumentsAsync(store.Connection);
        using var asked = await store.Client.SendAsOwnerAsync(HttpMethod.Post, "/api/rebuild");
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        await store.ProcessAsync();
        var after = await PublicSite.ReadAsync(store.Connection);
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(before, after);
        await store.AssertSameFeedsAsync(store.Connection);
        await store.AssertSameAnswersAsync(store.App);
    }
}

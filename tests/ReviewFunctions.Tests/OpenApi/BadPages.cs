using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;
using Provocation = System.Func<
    ReviewFunctions.Tests.OpenApi.Walk,
    ReviewFunctions.Tests.OpenApi.DescribedOperation,
    System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<ReviewFunctions.Tests.OpenApi.Sent>>>;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>What operations on pages of the site's own refuse, by the problem that they answer with.</summary>
internal static class BadPages
{
    public static readonly Dictionary<string, Provocation> ByProblem = new()
    {
        ["InvalidPage"] = Provocations.Changed(sent =>
        [
            BadDocuments.Field(sent, "title", "\"\""), BadDocuments.Field(sent, "body", "null"),
            BadDocuments.Field(sent, "path", "\"/about/\""), BadDocuments.Field(sent, "path", "\"tags/mine\""),
            BadDocuments.Field(sent, "language", "\"no language\""), BadDocuments.Field(sent, "inFooter", "\"yes\""),
            BadDocuments.Field(sent, "status", "\"withdrawn\""), BadDocuments.Field(sent, "status", "\"deleted\""),
            BadDocuments.Field(sent, "colour", "\"red\""),
        ]),
        ["TooManyPages"] = async (walk, operation) =>
        {
            var sent = await walk.ValidAsync(operation);
            var (store, full) = (StoreOf(walk), (await StoreOf(walk).ListAsync(Cancel)).Count);
            for (; full < SitePage.Most; full++)
            {
                var page = Samples.Page();
                Assert.True(await store.TrySaveAsync(page, MessageOf(page), Cancel));
            }
            return [sent, sent.WithQuery("validate=true")];
        },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Removes all pages where a site has as many as it can.</summary>
    /// <returns>Whether it did.</returns>
    public static async Task<bool> MakeRoomAsync(Walk walk)
    {
        var pages = await StoreOf(walk).ListAsync(Cancel);
        if (pages.Count < SitePage.Most) return false;
        foreach (var page in pages) Assert.True(await StoreOf(walk).TryRemoveAsync(page, MessageOf(page), Cancel));
        return true;
    }

    /// <summary>A draft that the site has.</summary>
    public static async Task<JsonObject> NewAsync(Walk walk)
    {
        var page = Samples.Page();
        Assert.True(await StoreOf(walk).TrySaveAsync(page, MessageOf(page), Cancel));
        return new JsonObject { ["id"] = page.Id.ToString() };
    }

    private static ISitePageStore StoreOf(Walk walk) => walk.Dying.Services.GetRequiredService<ISitePageStore>();

    private static PageChanged MessageOf(SitePage page)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new PageChanged { Id = Guid.CreateVersion7(now), NotBefore = now, Page = page.Id, Paths = page.KnownPaths };
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;

namespace ReviewFunctions.SitePages;

/// <summary>Lists the pages of the site's own, whether readers see them or not.</summary>
public sealed class ListPages(Api api, ISitePageStore pages, SitePageRepresentation representation)
{
    /// <summary>Answers 200 with all of them, oldest first and without their texts.</summary>
    [Function(nameof(ListPages))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pages")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
            await representation.ListedAsync(await pages.ListAsync(cancel), cancel), cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.SitePages;

/// <summary>Gives editors a page of the site's own as it is stored now, whether readers see it or not.</summary>
public sealed class GetPage(Api api, ISitePageStore pages, SitePageRepresentation representation)
{
    /// <summary>Answers 200 with the page, 304 if <c>If-None-Match</c> has its revision, or 404.</summary>
    [Function(nameof(GetPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pages/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        var page = await pages.FindAsync(Call.PageOf(id), cancel);
        return page is null ? Problem.UnknownPage : await representation.FoundAsync(page, cancel);
    }, cancel);
}

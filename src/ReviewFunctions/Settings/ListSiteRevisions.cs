using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;

namespace ReviewFunctions.Settings;

/// <summary>Lists the revisions of the site's settings that are kept, newest first: who saved which when.</summary>
public sealed class ListSiteRevisions(Api api, SiteHistory history)
{
    /// <summary>Answers 200 with all of them.</summary>
    [Function(nameof(ListSiteRevisions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/site/revisions")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        var revisions = await history.ListAsync(cancel);
        return SiteRepresentation.Listed(revisions);
    }, cancel);
}

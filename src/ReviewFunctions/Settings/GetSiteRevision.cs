using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Settings;

/// <summary>Gives editors the site's settings as they were at one of the revisions that are kept.</summary>
public sealed class GetSiteRevision(Api api, SiteHistory history)
{
    /// <summary>Answers 200 with the settings as they were, 304 if <c>If-None-Match</c> has that revision, or 404.</summary>
    [Function(nameof(GetSiteRevision))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get",
            Route = "api/site/revisions/{revision:int:regex(^(0|[1-9][0-9]*)$)}")] HttpRequest request,
        int revision,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        var former = await history.FindAsync(revision, cancel);
        return former is null ? Problem.UnknownRevision : SiteRepresentation.Former(former);
    }, cancel);
}

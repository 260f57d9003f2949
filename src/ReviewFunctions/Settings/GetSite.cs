using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;

namespace ReviewFunctions.Settings;

/// <summary>Gives editors the site's settings and its bylines as they are stored now.</summary>
public sealed class GetSite(Api api, CurrentSite sites, SiteRepresentation representation)
{
    /// <summary>Answers 200 with the settings, or 304 if <c>If-None-Match</c> has their revision.</summary>
    [Function(nameof(GetSite))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/site")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        var site = await sites.GetAsync(cancel);
        return await representation.FoundAsync(site, cancel);
    }, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Settings;

/// <summary>Gives editors the site's settings and its bylines as they are stored now.</summary>
public sealed class GetSite(EditorGate gate, CurrentSite sites, SiteAnswers answers)
{
    /// <summary>Answers 200 with the settings, or 304 if <c>If-None-Match</c> has their revision.</summary>
    [Function(nameof(GetSite))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/site")] HttpRequest request,
        CancellationToken cancel) => gate.AnswerAsync(request, async _ => await answers.FoundAsync(await sites.GetAsync(cancel), cancel), cancel);
}

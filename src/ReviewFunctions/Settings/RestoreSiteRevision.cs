using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Settings;

/// <summary>Saves the site's settings as they were at a former revision as a new one.</summary>
public sealed class RestoreSiteRevision(Api api, SiteEditing editing)
{
    /// <summary>Answers 200 with the stored settings and their new ETag, 204 after a dry run, or why they were not changed.</summary>
    [Function(nameof(RestoreSiteRevision))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post",
            Route = "api/site/revisions/{revision:int:regex(^(0|[1-9][0-9]*)$)}/restore")] HttpRequest request,
        int revision,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Site, async call =>
    {
        var revisions = call.Revisions();
        var outcome = await editing.RestoreAsync(revisions, call.IsDryRun, revision, call.Editor, cancel);
        return SiteRepresentation.Saved(outcome);
    }, cancel);
}

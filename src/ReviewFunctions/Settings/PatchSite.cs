using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Settings;

/// <summary>Changes parts of the site's settings, single bylines among them, by a merge patch.</summary>
public sealed class PatchSite(Api api, SiteEditing editing)
{
    /// <summary>Answers 200 with the stored settings and their new ETag, 204 after a dry run, or why they were not changed.</summary>
    [Function(nameof(PatchSite))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/site")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Site, async call =>
    {
        var revisions = call.Revisions();
        var body = await call.ReadPatchAsync(cancel);
        var outcome = await editing.PatchAsync(revisions, call.IsDryRun, body, call.Editor, cancel);
        return SiteRepresentation.Saved(outcome);
    }, cancel);
}

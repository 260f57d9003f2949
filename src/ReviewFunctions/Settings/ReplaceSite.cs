using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Settings;

/// <summary>Replaces the site's settings: the whole document, as GET gives it and its editor changed it.</summary>
public sealed class ReplaceSite(Api api, SiteEditing editing)
{
    /// <summary>Answers 200 with the stored settings and their new ETag, 204 after a dry run, or why they were not changed.</summary>
    [Function(nameof(ReplaceSite))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/site")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Site, async call =>
    {
        var revisions = call.Revisions();
        var body = await call.ReadJsonAsync(cancel);
        var outcome = await editing.ReplaceAsync(revisions, call.IsDryRun, body, call.Editor, cancel);
        return SiteRepresentation.Saved(outcome);
    }, cancel);
}

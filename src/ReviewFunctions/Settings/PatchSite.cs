using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Site.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Settings;

/// <summary>Changes parts of the site's settings, single bylines among them, by a merge patch.</summary>
public sealed class PatchSite(EditorGate gate, SiteEditing editing)
{
    /// <summary>Answers 200 with the stored settings and their new ETag, 204 if that was only a trial, or why they were not changed.</summary>
    [Function(nameof(PatchSite))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/site")] HttpRequest request,
        CancellationToken cancel) => gate.AnswerAsync(request, AccessScope.Site, _ => Trial.ReadAsync(request, isTrial =>
            IfMatch.ReadAsync(request, revisions => JsonBody.ReadPatchAsync(request, async body =>
                SiteAnswers.Rewritten(await editing.RewriteAsync(revisions, isTrial, stored => SiteRewrite.ReadPatch(body, stored), cancel)), cancel))), cancel);
}

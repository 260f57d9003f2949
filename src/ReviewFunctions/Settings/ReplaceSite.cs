using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Site.Drafts;
using ReviewFunctions.Http;

namespace ReviewFunctions.Settings;

/// <summary>Writes the site's settings anew: the whole document, as GET gives it and its editor changed it.</summary>
public sealed class ReplaceSite(EditorGate gate, SiteEditing editing)
{
    /// <summary>Answers 200 with the stored settings and their new ETag, 204 if that was only a trial, or why they were not changed.</summary>
    [Function(nameof(ReplaceSite))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/site")] HttpRequest request,
        CancellationToken cancel) => gate.AnswerAsync(request, AccessScope.Site, _ => Trial.ReadAsync(request, isTrial =>
            IfMatch.ReadAsync(request, revisions => JsonBody.ReadAsync(request, async body =>
                SiteAnswers.Rewritten(await editing.RewriteAsync(revisions, isTrial, stored => SiteRewrite.ReadWhole(body, stored), cancel)), cancel))), cancel);
}

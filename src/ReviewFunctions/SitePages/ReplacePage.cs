using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.SitePages;

/// <summary>Replaces a page of the site's own, its status included: so it is published, and taken back.</summary>
public sealed class ReplacePage(Api api, PageEditing editing, SitePageRepresentation representation)
{
    /// <summary>Answers 200 with the stored page and its new ETag, or why it was not changed.</summary>
    [Function(nameof(ReplacePage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/pages/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Site, async call =>
    {
        var (page, revisions) = (Call.PageOf(id), call.Revisions());
        var body = await call.ReadJsonAsync(cancel);
        var outcome = await editing.ReplaceAsync(page, revisions, body, call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

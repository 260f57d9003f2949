using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.SitePages;

/// <summary>Deletes a page of the site's own for good.</summary>
public sealed class DeletePage(Api api, PageEditing editing, SitePageRepresentation representation)
{
    /// <summary>Answers 200 with the page as it was, or why it is still there.</summary>
    [Function(nameof(DeletePage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/pages/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Site, async call =>
    {
        var outcome = await editing.DeleteAsync(Call.PageOf(id), call.Revisions(), call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}

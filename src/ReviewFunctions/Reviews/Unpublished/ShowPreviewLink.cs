using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews.Unpublished;

/// <summary>Shows whoever has a link to it the page of a review, as it is.</summary>
public sealed class ShowPreviewLink(Api api, PreviewLinks links, ReviewDocuments documents)
{
    /// <summary>Answers 200 with the page, or 404 with the page for what is not there. No cache keeps either.</summary>
    [Function(nameof(ShowPreviewLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/preview/{id}/{secret}")] HttpRequest request,
        string id,
        string secret,
        CancellationToken cancel) => api.AnswerAnybodyAsync(request, async _ =>
            await links.ShowAsync(id, secret, cancel) is { } page
                ? new PageResult(page.Body) { IsSecret = true }
                : new PageResult((await documents.NotFoundAsync(cancel)).Body, StatusCodes.Status404NotFound) { IsSecret = true });
}

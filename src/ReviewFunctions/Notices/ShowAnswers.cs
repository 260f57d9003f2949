using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.Notices;

/// <summary>
/// Asks whoever follows the link from a mail whether the mails are to end. Opening it ends nothing: programs open links, too.
/// </summary>
public sealed class ShowAnswers(AnswerMailPages pages)
{
    /// <summary>Answers 200 with a page that has a button, or that says that there are no such mails any more; or 404.</summary>
    [Function(nameof(ShowAnswers))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/comments/{comment}/answers/{signature}")]
        HttpRequest request,
        string id,
        string comment,
        string signature,
        CancellationToken cancel) => pages.ShowAsync(request, id, comment, signature, cancel);
}

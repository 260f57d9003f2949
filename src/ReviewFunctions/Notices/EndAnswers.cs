using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.Notices;

/// <summary>Ends the mails about answers to somebody's comments on a review, for whoever has the link from such a mail.</summary>
public sealed class EndAnswers(AnswerMailPages pages)
{
    /// <summary>
    /// Answers 200 with a page that says that they have ended, however often it is asked; or 404. One request is enough, as
    /// <see href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</see> asks.
    /// </summary>
    [Function(nameof(EndAnswers))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reviews/{id}/comments/{comment}/answers/{signature}")]
        HttpRequest request,
        string id,
        string comment,
        string signature,
        CancellationToken cancel) => pages.EndAsync(request, id, comment, signature, cancel);
}

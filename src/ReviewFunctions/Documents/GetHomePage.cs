using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.Documents;

/// <summary>Serves the root. An empty route does not work on the Functions host; a parameter that may only be empty does.</summary>
public sealed class GetHomePage(DocumentResponder responder)
{
    /// <summary>Answers as <see cref="DocumentResponder"/> says.</summary>
    [Function(nameof(GetHomePage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancel) => responder.AnswerAsync(request, "", cancel);
}

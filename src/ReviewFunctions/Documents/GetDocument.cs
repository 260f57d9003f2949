using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.Documents;

/// <summary>Serves everything public: every address outside <c>/api</c> but the root.</summary>
public sealed class GetDocument(DocumentResponder responder)
{
    /// <summary>Answers as <see cref="DocumentResponder"/> says.</summary>
    [Function(nameof(GetDocument))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "{*path:regex(^(?!api(/|$)))}")] HttpRequest request,
        string? path,
        CancellationToken cancel) => responder.AnswerAsync(request, path ?? "", cancel);
}

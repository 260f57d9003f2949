using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;

namespace ReviewFunctions.Access;

/// <summary>Tells a tool whose token it has, and what the token may do.</summary>
public sealed class GetEditor(Api api)
{
    /// <summary>Answers 200 with the editor's name, scopes and byline.</summary>
    [Function(nameof(GetEditor))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/editor")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(
        request, call => Task.FromResult<IResult>(new JsonResult(TokenJson.Write(call.Editor))), cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;

namespace ReviewFunctions.Access;

/// <summary>Lists the tokens, for the owner. Secrets are not in it, since they are not stored.</summary>
public sealed class ListTokens(Api api, TokenService tokens)
{
    /// <summary>Answers 200 with all of them, first made first.</summary>
    [Function(nameof(ListTokens))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/tokens")] HttpRequest request,
        CancellationToken cancel) => api.AnswerOwnerAsync(request, async _ =>
    {
        var all = await tokens.ListAsync(cancel);
        return new JsonResult(TokenJson.Write(all));
    }, cancel);
}

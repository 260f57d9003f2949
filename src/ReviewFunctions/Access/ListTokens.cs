using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;

namespace ReviewFunctions.Access;

/// <summary>Lists the tokens, for the owner. Secrets are not in it, since nobody has them any more.</summary>
public sealed class ListTokens(TokenOffice tokens)
{
    /// <summary>Answers 200 with all of them, first made first.</summary>
    [Function(nameof(ListTokens))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/tokens")] HttpRequest request,
        CancellationToken cancel) => Outage.AnswerAsync(async () => new JsonResult(TokenJson.Write(await tokens.ListAsync(cancel))));
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Access;

/// <summary>Makes a token for an editor, on behalf of the owner.</summary>
public sealed class CreateToken(Api api, TokenService tokens, CurrentSite sites, TimeProvider time)
{
    /// <summary>Answers 201 with the token and, this once, its secret; or with what is wrong with the request.</summary>
    [Function(nameof(CreateToken))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/tokens")] HttpRequest request,
        CancellationToken cancel) => api.AnswerOwnerAsync(request, async call =>
    {
        var body = await call.ReadJsonAsync(cancel);
        if (!TokenDraft.Read(body, time.GetUtcNow()).TryGet(out var draft, out var refusal)) return Refusals.Answer(refusal);
        if (call.IsDryRun) return DryRun.Passed([]);
        var made = await tokens.IssueAsync(draft, call.Identity, cancel);
        var site = await sites.GetAsync(cancel);
        var address = site.Resolve($"api/tokens/{made.Token.Id:N}");
        return new JsonResult(TokenJson.Write(made), StatusCodes.Status201Created) { Location = address };
    }, cancel, mayBeDryRun: true);
}

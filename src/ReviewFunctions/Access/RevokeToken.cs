using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Access;

/// <summary>Revokes a token, for the owner: at once here, within seconds on other instances.</summary>
public sealed class RevokeToken(Api api, TokenService tokens)
{
    /// <summary>Answers 204, or 404.</summary>
    [Function(nameof(RevokeToken))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/tokens/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerOwnerAsync(request, async _ =>
    {
        var isRevoked = Guid.TryParseExact(id, "N", out var token) && await tokens.RevokeAsync(token, cancel);
        return isRevoked ? Results.NoContent() : Problem.UnknownToken;
    }, cancel);
}

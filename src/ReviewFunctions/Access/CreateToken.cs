using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;

namespace ReviewFunctions.Access;

/// <summary>Makes a token for an editor, on behalf of the owner.</summary>
public sealed class CreateToken(Once once, TokenOffice tokens, CurrentSite sites, TimeProvider time)
{
    /// <summary>Answers 201 with the token and, this once, its secret; or with what is wrong with the request.</summary>
    [Function(nameof(CreateToken))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/tokens")] HttpRequest request,
        CancellationToken cancel) => Outage.AnswerAsync(() => Trial.Read(request) switch
    {
        true => JsonBody.ReadAsync(request, body => CreateAsync(body, attempt: null, cancel), cancel),
        false => once.AnswerAsync(request, attempt => JsonBody.ReadAsync(request, body => CreateAsync(body, attempt, cancel), cancel), cancel),
        null => Task.FromResult<IResult>(Problem.BadValidate),
    });

    private async Task<IResult> CreateAsync(ReadOnlyMemory<byte> body, Attempt? attempt, CancellationToken cancel) => TokenDraft.Read(body, time.GetUtcNow()) switch
    {
        AcceptedTokenDraft when attempt is null => Results.NoContent(),
        AcceptedTokenDraft accepted => await CreatedAsync(await tokens.IssueAsync(accepted.Draft, attempt.Value, cancel), cancel),
        RefusedDraft refused => Problem.InvalidTokenDraft(refused.Errors),
        MalformedDraft malformed => Problem.Malformed(malformed.Error),
        var other => throw new InvalidOperationException($"No answer to a {other.GetType().Name}."),
    };

    private async Task<IResult> CreatedAsync(NewToken made, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        return new JsonResult(TokenJson.Write(made), StatusCodes.Status201Created) { Location = site.Resolve($"api/tokens/{made.Token.Id:N}") };
    }
}

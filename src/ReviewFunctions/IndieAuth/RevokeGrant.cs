using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.IndieAuth;

/// <summary>Ends the token of an app.</summary>
public sealed class RevokeGrant(IndieAuthApi api)
{
    /// <summary>Answers 200, be there such a token or not.</summary>
    [Function(nameof(RevokeGrant))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/indieauth/revoke")] HttpRequest request,
        CancellationToken cancel) => api.RevokeAsync(request, cancel);
}

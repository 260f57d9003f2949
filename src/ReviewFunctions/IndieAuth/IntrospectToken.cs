using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.IndieAuth;

/// <summary>Tells whoever has a token what another is.</summary>
public sealed class IntrospectToken(IndieAuthApi api)
{
    /// <summary>Answers 200 with what the token is, or that it is none.</summary>
    [Function(nameof(IntrospectToken))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/indieauth/introspect")] HttpRequest request,
        CancellationToken cancel) => api.IntrospectAsync(request, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.IndieAuth;

/// <summary>Gives an app a token for a code.</summary>
public sealed class ExchangeCode(IndieAuthApi api)
{
    /// <summary>Answers 200 with the token, this once, or with an error of OAuth.</summary>
    [Function(nameof(ExchangeCode))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/indieauth/token")] HttpRequest request,
        CancellationToken cancel) => api.ExchangeAsync(request, cancel);
}

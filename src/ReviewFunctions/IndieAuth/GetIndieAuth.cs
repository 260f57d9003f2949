using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.IndieAuth;

/// <summary>Tells apps where they sign in.</summary>
public sealed class GetIndieAuth(IndieAuthApi api)
{
    /// <summary>Answers 200 with the metadata.</summary>
    [Function(nameof(GetIndieAuth))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/indieauth")] HttpRequest request,
        CancellationToken cancel) => api.DescribeAsync(request, cancel);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.OpenApi;

/// <summary>Describes the API to tools.</summary>
public sealed class GetOpenApi(ApiReference reference)
{
    /// <summary>Answers 200 with the OpenAPI document, or 304.</summary>
    [Function(nameof(GetOpenApi))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ApiReference.JsonRoute)] HttpRequest request) =>
        new DescriptionResult(reference.Json);
}

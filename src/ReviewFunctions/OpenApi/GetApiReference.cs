using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.OpenApi;

/// <summary>Describes the API to people, and lets them try it.</summary>
public sealed class GetApiReference(ApiReference reference)
{
    /// <summary>What the page may load: the program's own script and description. Scalar styles its page as it runs.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Answers 200 with the page, or 304.</summary>
    [Function(nameof(GetApiReference))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api")] HttpRequest request) =>
        new DescriptionResult(reference.Page, Policy);
}

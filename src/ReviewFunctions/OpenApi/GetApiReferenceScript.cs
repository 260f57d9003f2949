using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.OpenApi;

/// <summary>Makes the page of the API's description work.</summary>
public sealed class GetApiReferenceScript(ApiReference reference)
{
    /// <summary>Answers 200 with the script, or 304.</summary>
    [Function(nameof(GetApiReferenceScript))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ApiReference.ScriptRoute)] HttpRequest request) =>
        new DescriptionResult(reference.Script);
}

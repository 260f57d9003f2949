using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Http;

namespace ReviewFunctions.Maintenance;

/// <summary>Says that the app is up. It asks no storage, so that a probe costs nothing and an outage elsewhere restarts nobody.</summary>
public static class GetHealth
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(GetHealth))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request) =>
        new JsonResult("""{"status":"ok"}"""u8.ToArray());
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Maintenance;

/// <summary>Says whether the app can do its work. Unlike <see cref="GetHealth"/> it asks the storage, once in some seconds.</summary>
public sealed class GetReadiness(Api api, Readiness readiness)
{
    /// <summary>Answers 200, or 503 while the storage is away or publication is late.</summary>
    [Function(nameof(GetReadiness))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/ready")] HttpRequest request, CancellationToken cancel) =>
        api.AnswerAnybodyAsync(request, async _ =>
            await readiness.IsOnTimeAsync(cancel) ? new JsonResult("""{"status":"ready"}"""u8.ToArray()) : Problem.PublicationLate);
}

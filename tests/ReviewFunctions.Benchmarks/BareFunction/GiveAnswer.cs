using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Benchmarks.Load;

namespace BareFunction;

/// <summary>Gives the recorded answer to whatever is asked.</summary>
public sealed class GiveAnswer(PreparedAnswers answers)
{
    /// <summary>Writes the answer itself.</summary>
    [Function(nameof(GiveAnswer))]
    public Task RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request) =>
        answers.WriteAsync(request.HttpContext);
}

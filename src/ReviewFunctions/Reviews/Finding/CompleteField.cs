using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Finding;

/// <summary>Offers what is in use for what an editor types.</summary>
public sealed class CompleteField(Api api, Completions completions)
{
    /// <summary>Answers 200 with what fits, best first, or what is wrong with the question.</summary>
    [Function(nameof(CompleteField))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/completions")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async call =>
    {
        if (CompletionRequest.Read(call.Query, out var faults) is not { } asked) return Problem.BadFilter(faults);
        var found = await completions.FindAsync(asked, cancel);
        return JsonList.Of(found.Select(name => JsonFormat.Bytes(JsonValue.Create(name))), next: null);
    }, cancel);
}

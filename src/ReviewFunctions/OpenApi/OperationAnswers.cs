using System.Globalization;
using Microsoft.OpenApi;
using ReviewFunctions.Http;

namespace ReviewFunctions.OpenApi;

/// <summary>What an operation can answer: that it was done, that it would have been, that nothing is new, or a problem.</summary>
internal static class OperationAnswers
{
    /// <summary>The type of a problem.</summary>
    public const string ProblemJson = "application/problem+json";

    /// <summary>All answers by their status.</summary>
    public static OpenApiResponses Of(Operation operation)
    {
        var answers = new SortedDictionary<int, OpenApiResponse> { [operation.Says.Status] = Done(operation, operation.Says.Status) };
        foreach (var status in operation.Says.AlsoAnswers) answers.Add(status, Done(operation, status));
        if (operation.Honours(Wishes.Trial)) answers.TryAdd(204, new OpenApiResponse { Description = "With `validate=true`: the request would have been done." });
        if (operation.Says.Tells is { } told && operation.Says.Status != 200) answers.Add(200, Told(told));
        if (operation.Says.TakesForm) answers.Add(303, new OpenApiResponse { Description = "To a form that was taken: the way to what was made.", Headers = Headers(AnswerHeaders.Location) });
        if (operation.HasValidator) answers.Add(304, new OpenApiResponse { Description = "The client has it already.", Headers = Headers(AnswerHeaders.ETag) });
        if (operation.IsOwners) answers.Add(401, new OpenApiResponse { Description = "No function key was sent, or a wrong one. The platform says so, without a body." });
        foreach (var problems in OperationProblems.Of(operation).GroupBy(name => ProblemCatalogue.All[name].Status))
            answers.Add(problems.Key, Refused([.. problems]));
        var responses = new OpenApiResponses();
        foreach (var (status, answer) in answers) responses.Add(status.ToString(CultureInfo.InvariantCulture), answer);
        return responses;
    }

    private static OpenApiResponse Done(Operation operation, int status)
    {
        var says = operation.Says;
        return new OpenApiResponse
        {
            Description = status switch
            {
                201 => "It was made.",
                202 => "It was accepted, and will be done within minutes.",
                204 => "It was done.",
                _ => says.GivesPage ? "A page for people." : "It was done; this is what there is now.",
            },
            Headers = Headers([.. AnswerHeaders.Of(operation)]),
            Content = says switch
            {
                { GivesPage: true } => Content("text/html", Schema.Text("The page."), []),
                { GivesScript: true } => Content("text/javascript", Schema.Text("The script."), []),
                { Gives: { } name, Tells: { } told } when status == 200 =>
                    Content(JsonBody.Json, Schema.OneOf(name, told), [.. BodyExamples.Of(name), .. BodyExamples.Of(told)]),
                { Gives: { } name } => Content(JsonBody.Json, Schema.Named(name), BodyExamples.Of(name)),
                _ => null,
            },
        };
    }

    private static OpenApiResponse Told(string schema) => new()
    {
        Description = "With `validate=true`: the request would have been done; this is what to know of it.",
        Content = Content(JsonBody.Json, Schema.Named(schema), BodyExamples.Of(schema)),
    };

    private static OpenApiResponse Refused(IReadOnlyList<string> names)
    {
        var problems = names.Select(name => ProblemCatalogue.All[name]).ToList();
        return new OpenApiResponse
        {
            Description = string.Join(" Or: ", problems.Select(problem => problem.Title)),
            Headers = Headers([.. AnswerHeaders.Of(problems)]),
            Content = Content(ProblemJson, ProblemSchemas.OneOf(problems), names),
        };
    }

    private static Dictionary<string, IOpenApiHeader>? Headers(params (string Name, OpenApiHeader Header)[] headers) =>
        headers.Length == 0 ? null : headers.ToDictionary(header => header.Name, IOpenApiHeader (header) => header.Header);

    private static Dictionary<string, OpenApiMediaType> Content(string type, IOpenApiSchema schema, IReadOnlyList<string> examples) => new()
    {
        [type] = new OpenApiMediaType
        {
            Schema = schema,
            Examples = examples.Count == 0 ? null : examples.ToDictionary(name => name, IOpenApiExample (name) => new OpenApiExampleReference(name)),
        },
    };
}

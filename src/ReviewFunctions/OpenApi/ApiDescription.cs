using System.Text;
using Microsoft.OpenApi;
using ReviewFunctions.Core.Access;

namespace ReviewFunctions.OpenApi;

/// <summary>
/// The API as an OpenAPI document (<see href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</see>), made of what the functions say of
/// themselves. It is the same for every site that runs this software.
/// </summary>
internal static class ApiDescription
{
    private const string Editor = "editor", Owner = "owner";

    private static readonly IReadOnlyDictionary<string, (string Title, string Description)> Features = new Dictionary<string, (string, string)>
    {
        [nameof(ReviewFunctions.Reviews)] = ("Reviews", "Writing, publishing and taking back reviews."),
        [nameof(Images)] = ("Images", "Pictures for reviews, described and made into what readers get."),
        [nameof(Comments)] = ("Comments", "What readers say of reviews, and what is decided on it."),
        [nameof(Settings)] = ("Site", "What the site says of itself, and whom reviews appear under."),
        [nameof(Access)] = ("Tokens", "Whom the owner lets in."),
        [nameof(Publishing)] = ("Publishing", "What readers get, derived from what is stored."),
        [nameof(Health)] = ("Health", "Whether the process is up."),
        [nameof(OpenApi)] = ("Reference", "This description."),
    };

    /// <summary>The document as JSON in UTF-8.</summary>
    public static byte[] Write()
    {
        using var text = new StringWriter();
        Make().SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The document.</summary>
    public static OpenApiDocument Make()
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "Review Functions",
                Version = typeof(ApiDescription).Assembly.GetName().Version?.ToString(3) ?? "0",
                Description = Description,
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            },
            Servers = [new OpenApiServer { Url = "/", Description = "Where this document is." }],
            Paths = [],
            Components = new OpenApiComponents
            {
                Schemas = BodySchemas.All.ToDictionary(schema => schema.Key, IOpenApiSchema (schema) => schema.Value),
                Examples = Examples().ToDictionary(example => example.Key, IOpenApiExample (example) => example.Value),
                SecuritySchemes = SecuritySchemes(),
            },
            Tags = Features.Values.Select(feature => new OpenApiTag { Name = feature.Title, Description = feature.Description }).ToHashSet(),
        };
        document.RegisterComponents();
        foreach (var path in Operation.All.GroupBy(operation => operation.Path))
            document.Paths.Add(path.Key, ItemOf(path, document));
        return document;
    }

    private static OpenApiPathItem ItemOf(IEnumerable<Operation> operations, OpenApiDocument document)
    {
        var item = new OpenApiPathItem();
        foreach (var operation in operations) item.AddOperation(operation.Verb, Describe(operation, document));
        return item;
    }

    private static OpenApiOperation Describe(Operation operation, OpenApiDocument document) => new()
    {
        OperationId = operation.Name,
        Summary = operation.Says.Summary,
        Description = operation.Says.Description,
        Tags = new HashSet<OpenApiTagReference> { new(FeatureOf(operation).Title, document) },
        Security = SecurityOf(operation, document),
        Parameters = [.. OperationParameters.Of(operation)],
        RequestBody = OperationBody.Of(operation),
        Responses = OperationAnswers.Of(operation),
    };

    private static IList<OpenApiSecurityRequirement> SecurityOf(Operation operation, OpenApiDocument document)
    {
        if (operation.Says.IsForEverybody) return [];
        List<string> scopes = operation.Says.Scope is { } scope ? [ScopeNames.Of(scope)] : [];
        var key = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(operation.IsOwners ? Owner : Editor, document)] = scopes };
        return operation.Says.IsForAnybody ? [new OpenApiSecurityRequirement(), key] : [key];
    }

    private static Dictionary<string, IOpenApiSecurityScheme> SecuritySchemes() => new()
    {
        [Editor] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An editor's token. The roles beside it are the scopes that it must have." },
        [Owner] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "x-functions-key", Description = "The owner's function key." },
    };

    private static IEnumerable<KeyValuePair<string, OpenApiExample>> Examples() =>
    [
        .. BodyExamples.All.Select(body => KeyValuePair.Create(body.Key, new OpenApiExample { Value = body.Value.DeepClone() })),
        .. ProblemCatalogue.All.Select(problem => KeyValuePair.Create(problem.Key, new OpenApiExample
        {
            Summary = $"{problem.Value.Status} {problem.Value.Name}",
            Value = ProblemCatalogue.DocumentOf(problem.Value),
        })),
    ];

    private static (string Title, string Description) FeatureOf(Operation operation) => Features[operation.Feature];

    private const string Description =
        $"""
        A backend for publishing reviews. Editors' tools send a token, the site's owner the function key, and readers neither.

        Every error is `{OperationAnswers.ProblemJson}` (RFC 9457). Its `type` is a name that stays, so tools can tell errors apart by it. What
        the platform refuses has no body: a request of the owner's without the key (401), an unknown address or method (404).

        A change needs `If-Match` with the `ETag` of what it changes. A POST with an `Idempotency-Key` is done once, however often it is sent.
        """;
}

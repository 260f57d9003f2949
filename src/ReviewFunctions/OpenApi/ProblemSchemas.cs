using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;

namespace ReviewFunctions.OpenApi;

/// <summary>Errors as they are answered with (<see href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</see>). Each member is a schema by its name.</summary>
internal static class ProblemSchemas
{
    /// <summary>Any of the problems.</summary>
    public static OpenApiSchema Problem => new Fields()
        .Required("Type", new OpenApiSchema { Type = JsonSchemaType.String, Description = "Which problem it is: a name that stays.", Enum = [.. Types(ProblemCatalogue.All.Values)] })
        .Required(nameof(ProblemResult.Title), Schema.Text("What is wrong, the same for every occurrence."))
        .Required(nameof(ProblemResult.Status), Schema.Count(400, 599, "The HTTP status."))
        .Optional(nameof(ProblemResult.Errors), Schema.List(Schema.Named(nameof(FieldError)), "What is wrong with which field: all faults at once.", RefusedDraft.MaxErrors))
        .Optional(nameof(ProblemResult.Scope), Schema.OneOf<AccessScope>("The scope that is missing."))
        .Optional(nameof(ProblemResult.Allowed), Schema.List(Schema.OneOf<LifeStep>("A step."), "What the status of the review allows instead."))
        .Optional(nameof(ProblemResult.Reviews), Schema.List(Schema.Id("The id of a review."), "The reviews that stand in the way."))
        .Object("An error (RFC 9457).");

    /// <summary>One fault.</summary>
    public static OpenApiSchema FieldError => new Fields()
        .Required(nameof(Core.Json.FieldError.Pointer), Schema.Text("Where: a JSON Pointer as a URI fragment (RFC 6901, 6), or a parameter's name behind a question mark."))
        .Required(nameof(Core.Json.FieldError.Detail), Schema.Text("What would be right, for the person who sent it."))
        .Object("A fault of one field.");

    /// <summary>Something of which something else becomes than was written.</summary>
    public static OpenApiSchema FieldWarning => new Fields()
        .Required(nameof(Core.Json.FieldWarning.Pointer), Schema.Text("Where: a JSON Pointer as a URI fragment (RFC 6901, 6)."))
        .Required(nameof(Core.Json.FieldWarning.Detail), Schema.Text("What becomes of it, for the person who sent it."))
        .Object("A field that is taken, and of which something else becomes than was written.");

    /// <summary>The answer that is one of some problems.</summary>
    public static OpenApiSchema OneOf(IEnumerable<ProblemResult> problems) => new()
    {
        AllOf =
        [
            Schema.Named(nameof(Problem)),
            new OpenApiSchema { Properties = new Dictionary<string, IOpenApiSchema> { ["type"] = new OpenApiSchema { Enum = [.. Types(problems)] } } },
        ],
    };

    private static IEnumerable<JsonNode> Types(IEnumerable<ProblemResult> problems) =>
        problems.Select(problem => ProblemResult.TypePrefix + problem.Name).Distinct().Select(type => JsonValue.Create(type));
}

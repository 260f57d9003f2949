using Microsoft.OpenApi;
using ReviewFunctions.Http;

namespace ReviewFunctions.OpenApi;

/// <summary>What a request says in its body.</summary>
internal static class OperationBody
{
    /// <summary>The body that an operation takes; <see langword="null"/> if it takes none.</summary>
    public static OpenApiRequestBody? Of(Operation operation)
    {
        if (operation.Says.Takes is not { } name) return null;
        string[] types = operation.Verb == HttpMethod.Patch ? [JsonBody.MergePatch, JsonBody.Json] : [JsonBody.Json];
        return new OpenApiRequestBody
        {
            Description = $"JSON in UTF-8, at most {JsonBody.MaxBytes} bytes.",
            Required = !operation.Says.TakesNothingToo,
            Content = types.ToDictionary(type => type, _ => new OpenApiMediaType
            {
                Schema = Schema.Named(name),
                Examples = BodyExamples.Of(name).ToDictionary(example => example, IOpenApiExample (example) => new OpenApiExampleReference(example)),
            }),
        };
    }
}

using Microsoft.OpenApi;
using ReviewFunctions.Comments;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Http;

namespace ReviewFunctions.OpenApi;

/// <summary>What a request says in its body.</summary>
internal static class OperationBody
{
    /// <summary>The body that an operation takes; <see langword="null"/> if it takes none.</summary>
    public static OpenApiRequestBody? Of(Operation operation)
    {
        if (operation.Says.TakesImage) return Image;
        if (operation.Says.Takes is not { } name) return null;
        string[] types = operation.Verb == HttpMethod.Patch ? [JsonBody.MergePatch, JsonBody.Json] : operation.Says.TakesForm ? [JsonBody.Json, CommentForm.MediaType] : [JsonBody.Json];
        return new OpenApiRequestBody
        {
            Description = $"JSON{(operation.Says.TakesForm ? " or a form" : "")} in UTF-8, at most {JsonBody.MaxBytes} bytes.",
            Required = !operation.Says.TakesNothingToo,
            Content = types.ToDictionary(type => type, _ => new OpenApiMediaType
            {
                Schema = Schema.Named(name),
                Examples = BodyExamples.Of(name).ToDictionary(example => example, IOpenApiExample (example) => new OpenApiExampleReference(example)),
            }),
        };
    }

    /// <summary>A file has no schema in OpenAPI 3.1: its type says it all.</summary>
    private static OpenApiRequestBody Image => new()
    {
        Description = $"A file of at most {ImageHeader.MaxBytes} bytes, described in the query; or a form with the file and what is said of it.",
        Required = true,
        Content = Schema.NamesOf<ImageKind>().Select(kind => KeyValuePair.Create($"image/{kind.ToLowerInvariant()}", new OpenApiMediaType()))
            .Append(KeyValuePair.Create("multipart/form-data", new OpenApiMediaType { Schema = ImageSchemas.UploadForm }))
            .ToDictionary(),
    };
}

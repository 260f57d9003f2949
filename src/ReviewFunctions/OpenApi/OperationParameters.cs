using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;

namespace ReviewFunctions.OpenApi;

/// <summary>What a request says beside its body: in its address and in its headers.</summary>
internal static class OperationParameters
{
    /// <summary>The parameters of an operation: those of the address, then the query, then the headers.</summary>
    public static IEnumerable<OpenApiParameter> Of(Operation operation)
    {
        foreach (var name in operation.PathParameters) yield return InPath(name);
        foreach (var name in operation.Says.Reads) yield return QueryParameters.Of(operation, name);
        if (operation.Honours(Wishes.Trial)) yield return QueryParameters.Of(operation, Trial.Parameter);
        if (operation.Honours(Wishes.IfMatch)) yield return IfMatchHeader;
        if (operation.HasValidator)
            yield return Header("If-None-Match", "The ETag that the client has: if it is still the same, the answer is 304.", JsonValue.Create("\"7\""));
        if (operation.IsDoneOnce)
            yield return Header(SentKey.Header,
                $"{(operation.Says.IsForAnybody ? "With a token only: a" : "A")} key of the client's for this request, 1 to {IdempotencyKey.MaxLength} visible ASCII characters: sent again under it, the request is done once and answered again.", JsonValue.Create("4f1c2a97-0d4e-4a64-9c38-5f1e0f6b2d11"));
        if (operation.Honours(Wishes.RespondAsync))
            yield return Header("Prefer", $"`{Preference.RespondAsync}` does not wait for publication (RFC 7240).", JsonValue.Create(Preference.RespondAsync));
    }

    private static OpenApiParameter IfMatchHeader
    {
        get
        {
            var header = Header("If-Match", "The ETag of what is to be changed, as it was read; `*` for any.", JsonValue.Create("\"7\""));
            header.Required = true;
            return header;
        }
    }

    private static OpenApiParameter InPath(string name) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Description = IsId(name) ? "The id: 32 hexadecimal digits." : "A whole number from 1.",
        Schema = IsId(name) ? Schema.Id("The id.") : Schema.Count(1, null, "The number."),
        Example = IsId(name) ? JsonValue.Create("01a204ac23007eda9d8d7a7f4ab7378b") : JsonValue.Create(1),
    };

    private static bool IsId(string name) => name is "id" or "comment";

    private static OpenApiParameter Header(string name, string description, JsonNode example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example,
    };
}

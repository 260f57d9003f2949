using System.Text.Json;
using Microsoft.OpenApi;

namespace ReviewFunctions.OpenApi;

/// <summary>The fields of an object in their order. Others than these are refused in a request and never sent in an answer.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, IOpenApiSchema> _all = [];
    private readonly HashSet<string> _required = [];

    /// <summary>A field that must be there.</summary>
    /// <param name="member">The name in the code, which is spelt in camel case here.</param>
    /// <param name="schema">What it holds.</param>
    public Fields Required(string member, IOpenApiSchema schema)
    {
        _required.Add(NameOf(member));
        return Optional(member, schema);
    }

    /// <summary>A field that may be missing.</summary>
    public Fields Optional(string member, IOpenApiSchema schema)
    {
        _all.Add(NameOf(member), schema);
        return this;
    }

    /// <summary>A field of an answer that comes back in a request and is not for it to change.</summary>
    public Fields Fixed(string member, OpenApiSchema schema, bool isAlwaysThere = false)
    {
        schema.ReadOnly = true;
        return isAlwaysThere ? Required(member, schema) : Optional(member, schema);
    }

    /// <summary>The object of these fields.</summary>
    public OpenApiSchema Object(string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = _all,
        Required = _required,
        AdditionalPropertiesAllowed = false,
    };

    /// <summary>A merge patch (<see href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</see>) of the object: nothing is required, and <c>null</c> takes a field away.</summary>
    public OpenApiSchema Patch(string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = _all.ToDictionary(field => field.Key, IOpenApiSchema (field) => OrNull(field.Value)),
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema OrNull(IOpenApiSchema schema) => new() { AnyOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };

    private static string NameOf(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>Comments as JSON in UTF-8: camel case, no indentation, nothing written for what is missing.</summary>
public static class CommentJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Never put into HTML as it is, so only what JSON itself asks for needs an escape, and Hangul stays legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = CommentJsonContext.Default,
        Converters =
        {
            new InstantJson(),
            new JsonStringEnumConverter<CommentStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter<CommentVerdict>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    private static readonly JsonTypeInfo<CommentDocument> Document =
        (JsonTypeInfo<CommentDocument>)Options.GetTypeInfo(typeof(CommentDocument));

    private static readonly JsonTypeInfo<CommentReceipt> Receipt =
        (JsonTypeInfo<CommentReceipt>)Options.GetTypeInfo(typeof(CommentReceipt));

    /// <summary>The document in the form that the editors' API answers with.</summary>
    public static byte[] Write(CommentDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Document);

    /// <summary>The answer to the author of a comment.</summary>
    public static byte[] Write(CommentReceipt receipt) => JsonSerializer.SerializeToUtf8Bytes(receipt, Receipt);
}

/// <summary>The serialisers of comments, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(CommentDocument))]
[JsonSerializable(typeof(CommentReceipt))]
internal sealed partial class CommentJsonContext : JsonSerializerContext;

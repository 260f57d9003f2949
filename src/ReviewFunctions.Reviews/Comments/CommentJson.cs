using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>Comments as JSON, in <see cref="JsonFormat"/>.</summary>
public static class CommentJson
{
    private static readonly JsonSerializerOptions Options = JsonFormat.Of(
        CommentJsonContext.Default,
        JsonFormat.Names<CommentStatus>(),
        JsonFormat.Names<CommentVerdict>());

    private static readonly JsonTypeInfo<CommentDocument> Document = Options.TypeOf<CommentDocument>();

    private static readonly JsonTypeInfo<CommentReceipt> Receipt = Options.TypeOf<CommentReceipt>();

    /// <summary>The document in the form that the editors' API answers with.</summary>
    public static byte[] Write(CommentDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Document);

    /// <summary>The answer to the author of a comment.</summary>
    public static byte[] Write(CommentReceipt receipt) => JsonSerializer.SerializeToUtf8Bytes(receipt, Receipt);
}

/// <summary>The serialisers of comments, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(CommentDocument))]
[JsonSerializable(typeof(CommentReceipt))]
internal sealed partial class CommentJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Comments;

/// <summary>The serialisers of comments, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(CommentDocument))]
[JsonSerializable(typeof(CommentReceipt))]
internal sealed partial class CommentJsonContext : JsonSerializerContext;

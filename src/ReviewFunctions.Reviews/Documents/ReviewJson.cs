using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Documents;

/// <summary>
/// Reviews as JSON, in <see cref="JsonFormat"/>. Nothing is written for what is empty either; what is missing is empty when it is read.
/// </summary>
public static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = JsonFormat.Of(
        ReviewJsonContext.Default.WithAddedModifier(LeaveOutEmptyCollections),
        new LeadImageJson(),
        JsonFormat.Names<SubjectKind>(),
        JsonFormat.Names<SpoilerLevel>(),
        JsonFormat.Names<CommentPolicy>(),
        JsonFormat.Names<ReviewStatus>());

    private static readonly JsonTypeInfo<ReviewContent> Content = Options.TypeOf<ReviewContent>();

    /// <summary>The names of the fields that an editor writes, in their order.</summary>
    public static IReadOnlyList<string> ContentFields { get; } = [.. Content.Properties.Select(property => property.Name)];

    private static readonly JsonTypeInfo<ReviewDocument> Document = Options.TypeOf<ReviewDocument>();

    private static readonly JsonTypeInfo<RevisionSummary> Summary = Options.TypeOf<RevisionSummary>();

    private static readonly JsonTypeInfo<CheckedReview> Checked = Options.TypeOf<CheckedReview>();

    /// <summary>The content in the form that is stored.</summary>
    public static byte[] Write(ReviewContent content) => JsonSerializer.SerializeToUtf8Bytes(content, Content);

    /// <summary>Reads what <see cref="Write(ReviewContent)"/> wrote, now or in an earlier version.</summary>
    /// <exception cref="JsonException">The bytes are not a stored content.</exception>
    public static ReviewContent ReadContent(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Content) ?? throw new JsonException("A stored content is an object.");

    /// <summary>The document in the form that the editors' API answers with.</summary>
    public static byte[] Write(ReviewDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Document);

    /// <summary>A revision as it stands in the list of them.</summary>
    public static byte[] Write(RevisionSummary summary) => JsonSerializer.SerializeToUtf8Bytes(summary, Summary);

    /// <summary>What there is to tell of a request that was only checked.</summary>
    public static byte[] Write(CheckedReview review) => JsonSerializer.SerializeToUtf8Bytes(review, Checked);

    private static void LeaveOutEmptyCollections(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => IsCollection(property.PropertyType)))
            property.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
    }

    private static bool IsCollection(Type type) => type.IsAssignableTo(typeof(IEnumerable)) && type != typeof(string);
}

/// <summary>The serialisers of reviews, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(ReviewContent))]
[JsonSerializable(typeof(ReviewDocument))]
[JsonSerializable(typeof(RevisionSummary))]
[JsonSerializable(typeof(CheckedReview))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;
using ReviewFunctions.Core.Reviews.History;

namespace ReviewFunctions.Core.Reviews;

/// <summary>The serialisers of reviews, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(ReviewContent))]
[JsonSerializable(typeof(ReviewDocument))]
[JsonSerializable(typeof(RevisionSummary))]
[JsonSerializable(typeof(CheckedReview))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;

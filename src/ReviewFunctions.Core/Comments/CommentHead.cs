using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>What is to be known of a comment without reading it.</summary>
/// <param name="Id">Which comment.</param>
/// <param name="Status">Whether readers see it.</param>
/// <param name="Fingerprint">What it has in common with the same words sent again by the same name, and with nothing else.</param>
public sealed record CommentHead(CommentId Id, CommentStatus Status, string Fingerprint);

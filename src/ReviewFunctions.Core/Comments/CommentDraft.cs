namespace ReviewFunctions.Core.Comments;

/// <summary>A comment as it was submitted. A value of this type has passed every check of its fields.</summary>
/// <param name="Name">Whom it is by; <see langword="null"/> only from an editor, for whom the token speaks.</param>
/// <param name="Body">What they say.</param>
public sealed record CommentDraft(string? Name, string Body)
{
    /// <inheritdoc cref="Comment.Email"/>
    public string? Email { get; init; }

    /// <inheritdoc cref="Comment.Url"/>
    public Uri? Url { get; init; }

    /// <inheritdoc cref="Comment.InReplyTo"/>
    public CommentId? InReplyTo { get; init; }
}

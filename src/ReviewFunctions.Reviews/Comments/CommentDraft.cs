namespace ReviewFunctions.Reviews.Comments;

/// <summary>A comment as it was submitted. A value of this type has passed every check of its fields.</summary>
/// <param name="Name">Whom it is by; <see langword="null"/> only from an editor, for whom the token speaks.</param>
/// <param name="Body">What they say.</param>
public sealed record CommentDraft(string? Name, string Body)
{
    /// <inheritdoc cref="Comment.Email"/>
    public string? Email { get; init; }

    /// <inheritdoc cref="Comment.WantsAnswers"/>
    public bool WantsAnswers { get; init; }

    /// <inheritdoc cref="Comment.Url"/>
    public Uri? Url { get; init; }

    /// <inheritdoc cref="Comment.InReplyTo"/>
    public CommentId? InReplyTo { get; init; }

    /// <summary>Where it was before; <see langword="null"/> for a comment that is made now.</summary>
    public CommentOrigin? Origin { get; init; }
}

/// <summary>What is known of a comment that was made elsewhere.</summary>
/// <param name="ImportId">What it is called there; any line of text.</param>
/// <param name="Created">When it was made, in whole seconds.</param>
/// <param name="Status">Whether readers saw it.</param>
public sealed record CommentOrigin(string ImportId, DateTimeOffset Created, CommentStatus Status)
{
    /// <summary>The longest <see cref="ImportId"/>, in Unicode scalar values.</summary>
    public const int MaxImportId = 500;
}

/// <summary>The fields of the comment form as they were sent. They are shown again if the comment is refused.</summary>
public sealed record TypedComment
{
    /// <summary>The names of the form's fields.</summary>
    public const string NameField = "name", EmailField = "email", UrlField = "url", BodyField = "body", InReplyToField = "inReplyTo";

    /// <summary>The name of the field that asks for mail about answers.</summary>
    public const string WantsAnswersField = "wantsAnswers";

    /// <summary>The name of the field that people do not see and programs fill in.</summary>
    public const string TrapField = "phone";

    /// <summary>The fragment of a review's page that confirms a comment that waits for approval.</summary>
    public const string ReceivedFragment = "comment-received";

    /// <summary>Their name.</summary>
    public string? Name { get; init; }

    /// <summary>Their mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Whether they want to be told by mail when somebody answers.</summary>
    public bool WantsAnswers { get; init; }

    /// <summary>Their own page.</summary>
    public string? Url { get; init; }

    /// <summary>What they say.</summary>
    public string? Body { get; init; }

    /// <summary>The id of the comment that they answer.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>What stood in the field that people do not see; <see langword="null"/> for nothing.</summary>
    public string? Trap { get; init; }

    /// <summary>The fields that a comment is made of, by their names.</summary>
    public IEnumerable<(string Name, string? Text)> Fields =>
        [(NameField, Name), (EmailField, Email), (UrlField, Url), (BodyField, Body), (InReplyToField, InReplyTo)];
}

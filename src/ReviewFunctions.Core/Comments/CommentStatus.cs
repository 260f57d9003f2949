namespace ReviewFunctions.Core.Comments;

/// <summary>Whether readers see a comment, and if not, why.</summary>
public enum CommentStatus
{
    /// <summary>Nobody has decided yet.</summary>
    Pending,

    /// <summary>Readers see it.</summary>
    Approved,

    /// <summary>It is taken for spam, and removed after some days.</summary>
    Spam,
}

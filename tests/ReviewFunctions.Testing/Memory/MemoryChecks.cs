using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Testing.Memory;

/// <summary>Takes every comment for what a test says, and remembers what it was told.</summary>
public sealed class MemoryChecks : ICommentCheck
{
    private readonly List<(CommentQuestion Question, CommentVerdict Verdict)> _corrections = [];

    /// <summary>What a comment is taken for. Nobody is there while it is <see langword="null"/>.</summary>
    public CommentVerdict? Verdict { get; set; } = CommentVerdict.Ham;

    /// <summary>What it was corrected by.</summary>
    public IReadOnlyList<(CommentQuestion Question, CommentVerdict Verdict)> Corrections => _corrections;

    /// <summary>What it was asked last.</summary>
    public CommentQuestion? Asked { get; private set; }

    /// <inheritdoc/>
    public bool IsThere => Verdict is not null;

    /// <inheritdoc/>
    public Task<CommentVerdict> CheckAsync(CommentQuestion question, CancellationToken cancel)
    {
        Asked = question;
        return Task.FromResult(Verdict ?? CommentVerdict.Unknown);
    }

    /// <inheritdoc/>
    public Task<bool> CorrectAsync(CommentQuestion question, CommentVerdict verdict, CancellationToken cancel)
    {
        if (Verdict is null or CommentVerdict.Unknown) return Task.FromResult(false);
        _corrections.Add((question, verdict));
        return Task.FromResult(true);
    }
}

using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Handlers;

/// <summary>Tells the spam check that an editor has overruled it.</summary>
public sealed class CommentMisjudgedHandler(
    ICommentStore comments, IReviewStore reviews, CurrentSite sites, ICommentCheck check, IOutbox outbox, TimeProvider time)
{
    /// <summary>Tells it, for a day.</summary>
    /// <exception cref="TimeoutException">Nobody listened.</exception>
    public async Task HandleAsync(CommentMisjudged message, CancellationToken cancel)
    {
        if (await FindQuestionAsync(message, cancel) is { } question && !await check.CorrectAsync(question, message.Verdict, cancel))
            throw new TimeoutException("Whoever checks comments does not listen.");
        await outbox.RemoveAsync([message], cancel);
    }

    private async Task<CommentQuestion?> FindQuestionAsync(CommentMisjudged message, CancellationToken cancel)
    {
        if (time.GetUtcNow() >= message.Created + CommentMisjudged.Lifetime || !check.IsThere) return null;
        return await comments.FindAsync(message.Comment, cancel) is { Comment: var comment }
            ? await CommentQuestion.FindAsync(comment, reviews, sites, cancel)
            : null;
    }
}

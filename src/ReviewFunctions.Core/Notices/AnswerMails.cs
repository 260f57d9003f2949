using System.Security.Cryptography;
using System.Text;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Notices;

/// <summary>
/// The mails that tell readers of answers to their comments, and the link in each by which its reader ends them without signing in.
/// </summary>
public sealed class AnswerMails(ICommentStore comments, IBlockStore keys)
{
    /// <summary>The address at which whoever made a comment ends the mails about answers to theirs on the review.</summary>
    public async Task<Uri> EndAsync(Comment comment, SiteSettings site, CancellationToken cancel) =>
        site.EndOfAnswers(comment.Key, await SignAsync(comment, cancel));

    /// <summary>The comment that such an address names; <see langword="null"/> if it is gone, or if the signature is not right.</summary>
    public async Task<Comment?> FindAsync(CommentKey key, string signature, CancellationToken cancel)
    {
        if (await comments.FindAsync(key, cancel) is not { Comment: { Email: not null } comment }) return null;
        var right = Encoding.ASCII.GetBytes(await SignAsync(comment, cancel));
        return CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(signature)) ? comment : null;
    }

    /// <summary>Ends the mails about answers to the comments that the same address has made on the review.</summary>
    public async Task StopAsync(Comment comment, CancellationToken cancel)
    {
        var all = await comments.ListApprovedAsync(comment.Review, cancel);
        foreach (var theirs in all.Append(comment).Where(other => other.WantsAnswers && IsSame(other.Email, comment.Email)))
            await StopAsync(theirs.Key, cancel);
    }

    /// <summary>Whether two addresses are those of one person, as far as mail goes.</summary>
    internal static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private async Task StopAsync(CommentKey key, CancellationToken cancel)
    {
        while (await comments.FindAsync(key, cancel) is { Comment: { WantsAnswers: true } stored, Version: var version })
        {
            var next = stored with { WantsAnswers = false, Revision = stored.Revision + 1 };
            if (await comments.TryReplaceAsync(next, version, [], cancel)) return;
        }
    }

    private async Task<string> SignAsync(Comment comment, CancellationToken cancel) =>
        KeyedHash.Of($"answers\n{comment.Key}\n{comment.Email}", await keys.ReadKeyAsync(cancel));
}

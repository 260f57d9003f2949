using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of comments keeps to.</summary>
public abstract class CommentStoreContract
{
    private readonly ReviewId _review = ReviewId.New(Samples.Noon);

    protected abstract ICommentStore Comments { get; }

    protected abstract IOutbox Outbox { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_comment_is_added_once_with_its_messages_and_comes_back_to_the_character()
    {
        var comment = Samples.Comment(_review) with
        {
            Name = "소영 “Ö” 😀",
            Body = $"다시 봤어요.\r\n\r\n||{new string('음', 9_000)}||",
            Email = "mina@example.org",
            Url = new Uri("https://mina.example/음"),
            InReplyTo = CommentId.New(Samples.Noon),
            Sender = new Sender("2001:db8::1", "A browser", null),
        };
        Assert.Null(await Comments.FindAsync(comment.Key, Cancel));
        Assert.True(await Comments.TryAddAsync(comment, [Changed(comment), Unchecked(comment)], Cancel));
        Assert.False(await Comments.TryAddAsync(comment with { Name = "another" }, [Changed(comment)], Cancel));
        Assert.Equal(comment, (await Comments.FindAsync(comment.Key, Cancel))?.Comment);
        Assert.Equal([nameof(CommentChanged), nameof(CommentUnchecked)],
            (await MessagesAsync(comment)).Select(message => message.GetType().Name).Order());
    }

    [Fact]
    public async Task A_comment_is_replaced_and_removed_only_as_it_was_read()
    {
        var comment = await AddedAsync(CommentStatus.Pending);
        var read = await ReadAsync(comment);
        var misjudged = new CommentMisjudged
        {
            Id = Guid.CreateVersion7(),
            NotBefore = Samples.Noon,
            Comment = comment.Key,
            Verdict = CommentVerdict.Ham
        };
        Assert.True(await Comments.TryReplaceAsync(
            comment with { Revision = 2, Status = CommentStatus.Approved, Sender = null }, read.Version, [misjudged], Cancel));
        Assert.False(await Comments.TryReplaceAsync(comment, read.Version, [], Cancel));
        Assert.False(await Comments.TryRemoveAsync(comment.Key, read.Version, Changed(comment), Cancel));
        Assert.Equal(CommentVerdict.Ham, Assert.Single((await MessagesAsync(comment)).OfType<CommentMisjudged>()).Verdict);

        var now = await ReadAsync(comment);
        Assert.Null(now.Comment.Sender);
        var last = Changed(comment);
        Assert.True(await Comments.TryRemoveAsync(comment.Key, now.Version, last, Cancel));
        Assert.Null(await Comments.FindAsync(comment.Key, Cancel));
        Assert.True(Assert.Single((await MessagesAsync(comment)).OfType<CommentChanged>(), message => message.Id == last.Id).IsSeen);
    }

    [Fact]
    public async Task A_review_s_comments_come_oldest_first_and_readers_get_those_that_are_approved()
    {
        var pending = await AddedAsync(CommentStatus.Pending, minute: 1);
        var second = await AddedAsync(CommentStatus.Approved, minute: 3);
        var first = await AddedAsync(CommentStatus.Approved, minute: 2);
        await Comments.TryAddAsync(Samples.Comment(ReviewId.New(Samples.Noon)), [], Cancel);

        Assert.Equal([first, second], await Comments.ListApprovedAsync(_review, Cancel));
        var heads = await Comments.ListHeadsAsync(_review, Cancel);
        Assert.Equal(
            [pending, first, second], heads.Select(head => new[] { pending, first, second }.Single(comment => comment.Key.Id == head.Id)));
        Assert.Equal(new CommentHead(pending.Key.Id, CommentStatus.Pending, pending.Fingerprint), heads[0]);
    }

    [Fact]
    public async Task The_same_words_by_the_same_name_are_added_once_though_they_come_at_once()
    {
        var same = Enumerable.Range(0, 8).Select(minute => Samples.Comment(_review, minute) with { Body = "The same." }).ToList();
        var added = await Task.WhenAll(same.Select(comment => Comments.TryAddAsync(comment, [Changed(comment)], Cancel)));
        Assert.Single(added, wasAdded => wasAdded);
        var first = same[Array.IndexOf(added, true)];
        Assert.Equal([first.Key.Id], (await Comments.ListHeadsAsync(_review, Cancel)).Select(head => head.Id));
        Assert.Equal(first, (await Comments.FindSameAsync(_review, first.Fingerprint, Cancel))?.Comment);
        Assert.True(await Comments.TryAddAsync(same[0] with { Key = NewKey(20), Name = "Another" }, [], Cancel));
        Assert.True(await Comments.TryAddAsync(same[0] with { Key = NewKey(21), InReplyTo = first.Key.Id }, [], Cancel));
        Assert.True(await Comments.TryAddAsync(same[0] with
        {
            Key = new CommentKey(ReviewId.New(Samples.Noon),
            CommentId.New(Samples.Noon))
        }, [], Cancel));
    }

    [Fact]
    public async Task Words_are_free_again_once_their_comment_is_gone_or_says_something_else()
    {
        var comment = await AddedAsync(CommentStatus.Approved);
        Assert.True(await Comments.TryReplaceAsync(comment with { Revision = 2, Body = "Edited." }, (await ReadAsync(comment)).Version, [],
            Cancel));
        Assert.Null(await Comments.FindSameAsync(_review, comment.Fingerprint, Cancel));
        var again = comment with { Key = NewKey(1) };
        Assert.True(await Comments.TryAddAsync(again, [], Cancel));
        Assert.False(await Comments.TryAddAsync(comment with { Key = NewKey(2) }, [], Cancel));
        Assert.True(await Comments.TryRemoveAsync(again.Key, (await ReadAsync(again)).Version, Changed(again), Cancel));
        Assert.Null(await Comments.FindSameAsync(_review, comment.Fingerprint, Cancel));
        Assert.True(await Comments.TryAddAsync(comment with { Key = NewKey(3) }, [], Cancel));
    }

    [Fact]
    public async Task All_comments_on_a_review_can_be_removed_and_no_others()
    {
        for (var minute = 0; minute < 120; minute++) await AddedAsync(CommentStatus.Spam, minute);
        var other = Samples.Comment(ReviewId.New(Samples.Noon));
        await Comments.TryAddAsync(other, [], Cancel);
        while (await Comments.RemoveAllAsync(_review, Cancel)) { }
        Assert.Empty(await Comments.ListHeadsAsync(_review, Cancel));
        Assert.Null(await Comments.FindSameAsync(_review, Samples.Comment(_review).Fingerprint, Cancel));
        Assert.NotNull(await Comments.FindAsync(other.Key, Cancel));
    }

    private CommentKey NewKey(int minute) => new(_review, CommentId.New(Samples.Noon.AddMinutes(minute)));

    private static CommentChanged Changed(Comment comment) =>
        new() { Id = Guid.CreateVersion7(), NotBefore = Samples.Noon, Comment = comment.Key, IsSeen = true };

    private static CommentUnchecked Unchecked(Comment comment) =>
        new() { Id = Guid.CreateVersion7(), NotBefore = Samples.Noon, Comment = comment.Key };

    private async Task<Comment> AddedAsync(CommentStatus status, int minute = 0)
    {
        var comment = Samples.Comment(_review, minute) with { Status = status };
        Assert.True(await Comments.TryAddAsync(comment, [], Cancel));
        return comment;
    }

    private async Task<StoredComment> ReadAsync(Comment comment) =>
        await Comments.FindAsync(comment.Key, Cancel) ?? throw new InvalidOperationException("The comment is gone.");

    private async Task<IEnumerable<CommentMessage>> MessagesAsync(Comment comment) =>
        (await Outbox.ListDueAsync(Samples.Noon, Cancel)).OfType<CommentMessage>().Where(message => message.Comment == comment.Key);
}

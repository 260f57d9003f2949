using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Comments;

/// <summary>What becomes of comments, by who sends them and what they are taken for.</summary>
public sealed class CommentingTests
{
    private readonly Talk _talk = new();

    [Theory]
    [InlineData(CommentPolicy.Open, CommentVerdict.Ham, CommentStatus.Approved)]
    [InlineData(CommentPolicy.Open, CommentVerdict.Unknown, CommentStatus.Pending)]
    [InlineData(CommentPolicy.Open, CommentVerdict.Spam, CommentStatus.Spam)]
    [InlineData(CommentPolicy.Moderated, CommentVerdict.Ham, CommentStatus.Pending)]
    [InlineData(CommentPolicy.Moderated, CommentVerdict.Spam, CommentStatus.Spam)]
    public void A_comment_is_put_where_its_verdict_and_the_review_say(CommentPolicy policy, CommentVerdict verdict, CommentStatus status) =>
        Assert.Equal(status, CommentRules.StatusOf(policy, verdict));

    [Fact]
    public void A_comment_that_was_found_good_is_on_the_page_at_once()
    {
        var posted = _talk.Post("Well said.").Value;
        Assert.Equal((CommentStatus.Approved, CommentVerdict.Ham, true), (posted.Comment.Status, posted.Comment.Verdict, posted.IsNew));
        Assert.True(_talk.IsOnThePage("Well said."));
        Assert.IsType<CommentNotice>(Assert.Single(_talk.World.Storage.Outbox).Value);
    }

    [Fact]
    public void The_same_words_of_the_same_name_are_taken_once_and_of_another_twice()
    {
        var first = _talk.Post("Twice.").Value;
        var again = _talk.Post("Twice.").Value;
        Assert.Equal((first.Comment.Key, false), (again.Comment.Key, again.IsNew));
        Assert.True(_talk.Post("Twice.", "Another").Value.IsNew);
    }

    [Fact]
    public void A_comment_that_could_not_be_checked_is_checked_again_and_then_shown()
    {
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Unknown;
        var posted = _talk.Post("Later.").Value;
        Assert.Equal(CommentStatus.Pending, posted.Comment.Status);
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Ham;
        _talk.World.ProcessAll();
        Assert.Equal((CommentStatus.Approved, 2), (_talk.Find(posted.Comment.Key)?.Status, _talk.Find(posted.Comment.Key)?.Revision));
        Assert.True(_talk.World.Storage.Checks.Asked?.IsRecheck);
        Assert.True(_talk.IsOnThePage("Later."));
    }

    [Fact]
    public void A_comment_that_nobody_can_check_for_a_day_is_left_to_whoever_decides()
    {
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Unknown;
        var posted = _talk.Post("Never.").Value;
        for (var hour = 0; hour < 30; hour++)
        {
            _talk.World.Time.Advance(TimeSpan.FromHours(1));
            OneThread.Run(_talk.World.ProcessOutboxAsync);
        }

        Assert.Empty(_talk.World.Storage.Outbox);
        Assert.Equal(CommentStatus.Pending, _talk.Find(posted.Comment.Key)?.Status);
    }

    [Fact]
    public void Where_nobody_checks_comments_wait_and_leave_no_message_to_be_checked()
    {
        _talk.World.Storage.Checks.Verdict = null;
        Assert.Equal(CommentStatus.Pending, _talk.Post("Unseen.").Value.Comment.Status);
        Assert.IsType<CommentNotice>(Assert.Single(_talk.World.Storage.Outbox).Value);
        Assert.False(_talk.IsOnThePage("Unseen."));
    }

    [Fact]
    public void What_fills_in_the_field_that_people_do_not_see_is_spam_and_nobody_is_asked()
    {
        var trapped = _talk.Post("Buy.", change: submission => submission with { Trap = "555" }).Value;
        Assert.Equal((CommentStatus.Spam, CommentVerdict.Spam), (trapped.Comment.Status, trapped.Comment.Verdict));
        Assert.NotEqual(trapped.Comment.Key, _talk.World.Storage.Checks.Asked?.Comment.Key);
    }

    [Fact]
    public void An_editor_s_comment_is_shown_unasked_and_says_whose_it_is()
    {
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Spam;
        var posted = _talk.Post("We agree.", change: submission => submission with
        {
            Editor = new Editor("박미나", [AccessScope.Moderate],
            null),
            Sender = null
        }).Value;
        Assert.Equal((CommentStatus.Approved, "박미나"), (posted.Comment.Status, posted.Comment.Editor));
    }

    [Fact]
    public void An_answer_is_taken_to_what_readers_see_and_to_nothing_else()
    {
        var seen = _talk.Post("First.").Value.Comment.Key.Id;
        Assert.Null(_talk.Post("Second.", inReplyTo: seen).Refusal);
        Assert.Equal(RefusalKind.InvalidComment, _talk.Post("Third.", inReplyTo: CommentId.New(Samples.Noon)).Refusal?.Kind);
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Unknown;
        var unseen = _talk.Post("Fourth.").Value.Comment.Key.Id;
        Assert.Equal(RefusalKind.InvalidComment, _talk.Post("Fifth.", inReplyTo: unseen).Refusal?.Kind);
    }

    [Fact]
    public void A_dry_run_stores_nothing_and_asks_nobody()
    {
        var asked = _talk.World.Storage.Checks.Asked;
        Assert.Equal(
            RefusalKind.DryRunPassed, _talk.Post("A dry run.", change: submission => submission with { IsDryRun = true }).Refusal?.Kind);
        Assert.False(_talk.HasStored("A dry run."));
        Assert.Same(asked, _talk.World.Storage.Checks.Asked);
    }

    [Theory]
    [InlineData(CommentStatus.Approved, true)]
    [InlineData(CommentStatus.Spam, false)]
    public void A_review_takes_no_more_comments_than_it_can_have_and_repeats_still_find_theirs(CommentStatus status, bool isForGood)
    {
        var store = new MemoryCommentStore(_talk.World.Storage);
        OneThread.Run(async () =>
        {
            for (var number = 0; number < Math.Max(CommentLimits.MostApproved, CommentLimits.MostWaiting); number++)
                await store.TryAddAsync(Samples.Comment(_talk.World.First.Id, number) with { Status = status }, [], CancellationToken.None);
        });
        Assert.Equal(isForGood ? RefusalKind.CommentsFull : RefusalKind.CommentsWaiting, _talk.Post("One too many.").Refusal?.Kind);
        Assert.False(_talk.Post("Comment 7 & more.", "Sohn <Mina>").Value.IsNew);
        if (isForGood) Assert.Equal(RefusalKind.InvalidComment, _talk.Decide(CommentStatus.Approved, Hidden(store))?.Kind);
    }

    private CommentKey Hidden(MemoryCommentStore store)
    {
        var hidden = Samples.Comment(_talk.World.First.Id) with { Status = CommentStatus.Pending, Body = "Words of its own." };
        OneThread.Run(() => store.TryAddAsync(hidden, [], CancellationToken.None));
        return hidden.Key;
    }
}

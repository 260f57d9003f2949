using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Tests.Comments;

/// <summary>What decisions on comments bring about, and what is forgotten of comments in time.</summary>
public sealed class DecisionTests
{
    private readonly Talk _talk = new();

    [Theory]
    [InlineData(CommentVerdict.Spam, CommentStatus.Approved, CommentVerdict.Ham)]
    [InlineData(CommentVerdict.Ham, CommentStatus.Spam, CommentVerdict.Spam)]
    [InlineData(CommentVerdict.Unknown, CommentStatus.Spam, CommentVerdict.Spam)]
    public void Whoever_checks_is_told_when_somebody_decides_otherwise(CommentVerdict before, CommentStatus decision, CommentVerdict lesson)
    {
        var posted = Post(before);
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Ham;
        Assert.Null(_talk.Decide(decision, posted.Key));
        _talk.World.ProcessAll();
        var (question, verdict) = Assert.Single(_talk.World.Storage.Checks.Corrections);
        Assert.Equal((posted.Key, lesson), (question.Comment.Key, verdict));
    }

    [Theory]
    [InlineData(CommentVerdict.Unknown, CommentStatus.Approved)]
    [InlineData(CommentVerdict.Ham, CommentStatus.Pending)]
    public void A_decision_that_contradicts_nobody_teaches_nobody(CommentVerdict before, CommentStatus decision)
    {
        Assert.Null(_talk.Decide(decision, Post(before).Key));
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Ham;
        _talk.World.ProcessAll();
        Assert.Empty(_talk.World.Storage.Checks.Corrections);
    }

    [Fact]
    public void A_lesson_is_given_again_until_it_is_heard_for_a_day()
    {
        var posted = Post(CommentVerdict.Spam);
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Unknown;
        _talk.Decide(CommentStatus.Approved, posted.Key);
        Run(TimeSpan.FromMinutes(5));
        Assert.IsType<CommentMisjudged>(Assert.Single(_talk.World.Storage.Outbox).Value);
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Ham;
        Run(TimeSpan.FromHours(2));
        Assert.Single(_talk.World.Storage.Checks.Corrections);
        Assert.Empty(_talk.World.Storage.Outbox);
    }

    [Fact]
    public void A_comment_leaves_the_page_when_it_is_no_longer_approved_or_removed()
    {
        var (first, second) = (Post(CommentVerdict.Ham, "First."), Post(CommentVerdict.Ham, "Second."));
        Assert.Null(_talk.Decide(CommentStatus.Pending, first.Key));
        Assert.Null(_talk.Decide(null, second.Key));
        Assert.False(_talk.IsOnThePage("First.") || _talk.IsOnThePage("Second."));
        Assert.Equal(RefusalKind.UnknownComment, _talk.Decide(null, second.Key)?.Kind);
    }

    [Fact]
    public void Spam_goes_after_fifteen_days_and_where_comments_came_from_after_thirty()
    {
        var (spam, ham) = (Post(CommentVerdict.Spam), Post(CommentVerdict.Ham, "Stays."));
        Sweep(TimeSpan.FromDays(14));
        Assert.NotNull(_talk.Find(spam.Key));
        Sweep(TimeSpan.FromDays(2));
        Assert.Null(_talk.Find(spam.Key));
        Assert.NotNull(_talk.Find(ham.Key)?.Sender);
        Sweep(TimeSpan.FromDays(15));
        Assert.Equal((null, "Stays."), (_talk.Find(ham.Key)?.Sender, _talk.Find(ham.Key)?.Body));
        Assert.DoesNotContain(_talk.World.Storage.Pointers.Keys,
            pointer => pointer.List == PointerList.TraceableComments.Name || pointer.List == PointerList.SpamComments.Name);
        Assert.Null(PublicationModelTests.FaultIn(_talk.World));
    }

    private Comment Post(CommentVerdict verdict, string body = "A comment.")
    {
        _talk.World.Storage.Checks.Verdict = verdict;
        return _talk.Post(body).Value.Comment;
    }

    private void Run(TimeSpan later)
    {
        _talk.World.Time.Advance(later);
        OneThread.Run(_talk.World.ProcessOutboxAsync);
    }

    private void Sweep(TimeSpan later)
    {
        _talk.World.Time.Advance(later);
        OneThread.Run(() => _talk.World.NewProcess().GetRequiredService<CommentSweep>().RunAsync(CancellationToken.None));
        _talk.World.ProcessAll();
    }
}

using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Comments;

/// <summary>The order of comments on a page.</summary>
public sealed class ThreadOrderTests
{
    private readonly ReviewId _review = ReviewId.New(Samples.Noon);

    [Fact]
    public void Answers_stand_below_what_they_answer_and_everything_else_by_age()
    {
        var first = Samples.Comment(_review);
        var second = Samples.Comment(_review, 1);
        var answer = Samples.Comment(_review, 2) with { InReplyTo = first.Key.Id };
        var further = Samples.Comment(_review, 3) with { InReplyTo = answer.Key.Id };
        var lost = Samples.Comment(_review, 4) with { InReplyTo = CommentId.New(Samples.Noon) };
        var order = CommentThread.Order([first, second, answer, further, lost]);
        Assert.Equal([first, answer, further, second, lost], order.Select(place => place.Comment));
        Assert.Equal([null, first, answer, null, null], order.Select(place => place.Parent));
    }

    [Fact]
    public void Comments_that_answer_each_other_stand_for_themselves()
    {
        var first = Samples.Comment(_review);
        var second = Samples.Comment(_review, 1) with { InReplyTo = first.Key.Id };
        var ring = first with { InReplyTo = second.Key.Id };
        Assert.Equal([(ring, null), (second, ring)], CommentThread.Order([ring, second]).Select(place => (place.Comment, place.Parent)));
    }
}

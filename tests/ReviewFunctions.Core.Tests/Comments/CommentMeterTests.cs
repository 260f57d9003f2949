using System.Diagnostics.Metrics;
using ReviewFunctions.Core.Telemetry;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Tests.Comments;

/// <summary>
/// What is counted of comments. All work of a test is done on its thread, by which its counts are told from those of others.
/// </summary>
public sealed class CommentMeterTests : IDisposable
{
    private readonly Talk _talk = new();
    private readonly List<string> _counted = [];
    private readonly MeterListener _listener = new();

    public CommentMeterTests()
    {
        var thread = Environment.CurrentManagedThreadId;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == Signals.Meter && instrument.Name.StartsWith("review_functions.comments", StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread) _counted.Add($"{instrument.Name} {tags[0].Value} {count}");
        });
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData(CommentVerdict.Ham, "ham")]
    [InlineData(CommentVerdict.Spam, "spam")]
    [InlineData(CommentVerdict.Unknown, "unknown")]
    public void A_comment_is_counted_once_by_what_it_was_taken_for_however_often_it_is_sent(CommentVerdict verdict, string name)
    {
        _talk.World.Storage.Checks.Verdict = verdict;
        _talk.Post("Counted.");
        _talk.Post("Counted.");
        Assert.Equal([$"review_functions.comments {name} 1"], _counted);
    }

    [Theory]
    [InlineData(CommentVerdict.Ham, "ham")]
    [InlineData(CommentVerdict.Spam, "spam")]
    public void A_comment_that_is_decided_on_by_a_later_check_is_counted_once_more_as_what_it_is(CommentVerdict later, string name)
    {
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Unknown;
        _talk.Post("Counted later.");
        _talk.World.Storage.Checks.Verdict = later;
        _talk.World.ProcessAll();
        Assert.Equal(["review_functions.comments unknown 1", $"review_functions.comments.corrections {name} 1"], _counted);
    }

    [Fact]
    public void A_comment_that_somebody_decides_on_is_counted_once_more_as_what_it_is()
    {
        _talk.World.Storage.Checks.Verdict = CommentVerdict.Unknown;
        var posted = _talk.Post("Somebody's.").Value;
        _talk.Decide(CommentStatus.Approved, posted.Comment.Key);
        _talk.Decide(CommentStatus.Approved, posted.Comment.Key);
        Assert.Equal(["review_functions.comments unknown 1", "review_functions.comments.corrections ham 1"], _counted);
    }
}

using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>Decides on several comments at once, each for itself, and publishes what shows them once.</summary>
public sealed class BulkModerating(Moderating moderating, OutboxProcessor processor, SideBySide sideBySide)
{
    /// <summary>Decides on each, whatever its revision. A kill on the way leaves some undecided, and loses nothing of the others.</summary>
    /// <param name="asked">What is to become of which.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<BulkOutcome> DecideAsync(BulkRequest asked, Submission submission, CancellationToken cancel)
    {
        var outcomes = await sideBySide.SelectAsync(
            asked.Comments, (key, token) => moderating.DecideAsync(key, asked.Decision, submission.Waits, token), cancel);
        List<CommentChanged> changes = [];
        foreach (var outcome in outcomes)
            if (outcome.TryGet(out var decided, out _) && decided.Change is { } change) changes.Add(change);
        var items = asked.Comments.Zip(outcomes, (key, outcome) => (key, outcome.Refusal)).ToList();
        if (changes.Count == 0) return new BulkOutcome(items, Publication.Done);
        return new BulkOutcome(items, submission.Waits ? await processor.ProcessNowAsync(changes, cancel) : Publication.Pending);
    }
}

/// <summary>What came of a request to decide on several comments.</summary>
/// <param name="Items">Each comment, with why it was not decided on if it was not.</param>
/// <param name="Publication">Whether everything derived shows it already.</param>
public sealed record BulkOutcome(IReadOnlyList<(CommentKey Comment, Refusal? Refusal)> Items, Publication Publication);

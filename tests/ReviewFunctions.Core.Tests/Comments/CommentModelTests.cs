using CsCheck;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Comments;

/// <summary>
/// Somebody who posts a comment, somebody who decides on another, an editor and the timer, each a process of its own, interleaved at every
/// storage call, and one of them dying. Whatever the order, what is derived ends as what is stored says.
/// </summary>
public sealed class CommentModelTests
{
    /// <summary>More calls than any of them makes.</summary>
    private const int Calls = 120;

    private static readonly Gen<(int Seed, CommentStatus? Decision, Edit Edit, int CallsToLive, int Who)> Runs =
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[-1, 2].Select(place => place < 0 ? (CommentStatus?)null : (CommentStatus)place),
            Gen.Enum<Edit>(), Gen.Int[0, 2 * Calls], Gen.Int[0, 2]);

    [Fact]
    public void No_interleaving_leaves_a_pointer_a_page_or_a_feed_wrong() => Runs.Sample(run =>
    {
        var talk = new Talk();
        Func<Task>[] actors = [() => talk.PostAsync("Said meanwhile."), () => talk.DecideAsync(run.Decision),
            () => talk.World.EditAsync(run.Edit), talk.World.ProcessOutboxAsync];
        (actors[0], actors[run.Who]) = (actors[run.Who], actors[0]);
        return PublicationModelTests.FaultAfter(talk.World, new FewSwitches(new Random(run.Seed)), run.CallsToLive, actors) is null
            && talk.IsAsAcknowledged();
    }, iter: Effort.Schedules);

    [Fact]
    public void A_comment_whose_poster_dies_anywhere_is_there_in_full_or_not_at_all()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var talk = new Talk();
            Assert.Null(PublicationModelTests.FaultAfter(
                talk.World, new Stall(calls), calls, () => talk.PostAsync("Said at last."), talk.World.ProcessOutboxAsync));
            Assert.Equal(talk.HasStored("Said at last."), talk.IsOnThePage("Said at last."));
            Assert.True(talk.IsAsAcknowledged());
        }
    }

    [Fact]
    public void Of_an_erased_review_no_comment_is_left_whoever_stalls()
    {
        foreach (var stall in Effort.Places(Calls))
        {
            var talk = new Talk();
            Assert.Null(PublicationModelTests.FaultAfter(talk.World, new Stall(stall), int.MaxValue, () => talk.PostAsync("Said too late."),
                () => talk.World.EditAsync(Edit.Erase)));
            Assert.Empty(talk.World.Storage.Comments);
            Assert.DoesNotContain(talk.World.Storage.Pointers.Keys, pointer => pointer.List == PointerList.Comments.Name);
        }
    }
}

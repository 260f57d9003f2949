using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// A review in two channels beside that of all, of a work that others may be about, with an image. Two editors who change either of them
/// or erase the review, a handler and a handler that dies, each a process of its own, interleaved at every storage call. Whatever the
/// order, what is derived ends as what is stored says.
/// </summary>
public sealed class PublicationModelTests
{
    /// <summary>More calls than a handler makes for one row.</summary>
    private const int Calls = 140;

    private static readonly Gen<(int Seed, Edit Left, Edit Right, int CallsToLive)> Runs =
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Enum<Edit>(), Gen.Enum<Edit>(), Gen.Int[0, 2 * Calls]);

    [Fact]
    public void No_interleaving_leaves_the_index_or_a_document_wrong() => Runs.Sample(run =>
    {
        var world = Worlds.OfOneReview.Next();
        return FaultAfter(world, new FewSwitches(new Random(run.Seed)), run.CallsToLive,
            world.ProcessOutboxAsync, () => world.EditAsync(run.Left), () => world.EditAsync(run.Right), world.ProcessOutboxAsync) is null;
    }, iter: Effort.Schedules);

    [Fact]
    public void A_handler_that_stalls_anywhere_and_dies_anywhere_leaves_nothing_wrong() => Assert.All(StalledRuns(), Assert.Null);

    /// <summary>As if each version were read after the snapshot, just before the write.</summary>
    [Fact]
    public void Without_the_comparison_of_versions_a_stalled_handler_leaves_something_wrong() =>
        Assert.Contains(StalledRuns(storage => storage.ComparesVersions = false), fault => fault is not null);

    [Fact]
    public void Without_writing_right_things_again_a_stalled_handler_leaves_something_wrong() =>
        Assert.Contains(StalledRuns(storage => storage.TouchesMoveVersions = false), fault => fault is not null);

    [Fact]
    public void A_handler_that_stalls_anywhere_while_the_image_changes_leaves_no_document_with_the_old_one() =>
        Assert.All(RunsWhileTheImageChanges(), Assert.Null);

    [Fact]
    public void Without_the_comparison_of_versions_a_document_keeps_the_old_image() =>
        Assert.Contains(RunsWhileTheImageChanges(storage => storage.ComparesVersions = false), fault => fault is not null);

    /// <summary>
    /// The image has changed and its request died. One handler takes that up and dies, another stalls wherever the schedule says, while the
    /// first review is erased and another in the same channels is edited.
    /// </summary>
    [Fact]
    public void An_erasure_beside_a_change_of_the_image_and_handlers_that_stall_and_die_leaves_nothing_wrong() => Runs.Sample(run =>
    {
        var other = Samples.Review();
        var world = new World(other with { Content = other.Content with { Tags = ["Drama"], Subject = World.Film } });
        world.SaveAndDie(Edit.ChangeImage);
        return FaultAfter(world, new FewSwitches(new Random(run.Seed)), run.CallsToLive,
            world.ProcessOutboxAsync, () => world.EditAsync(Edit.Erase), () => world.EditAsync(run.Right, other.Id),
            world.ProcessOutboxAsync) is null;
    }, iter: Effort.Schedules / 4);

    /// <summary>
    /// Two reviews of one work, whose page comes and goes with them, and the link to it on the page of the other: a handler that stalls and
    /// one that dies while both are withdrawn, edited and published.
    /// </summary>
    [Fact]
    public void Two_reviews_of_a_work_that_come_and_go_leave_its_page_right() => Runs.Sample(run =>
    {
        var other = Samples.Review();
        var world = new World(other with { Content = other.Content with { Subject = World.Film } });
        world.SaveAndDie(Edit.Withdraw);
        return FaultAfter(world, new FewSwitches(new Random(run.Seed)), run.CallsToLive,
            world.ProcessOutboxAsync, () => world.EditAsync(run.Left), () => world.EditAsync(run.Right, other.Id),
            world.ProcessOutboxAsync) is null;
    }, iter: Effort.Schedules / 4);

    [Fact]
    public void A_handler_that_stalls_anywhere_while_the_review_is_erased_leaves_nothing_wrong() =>
        Assert.All(RunsWhileTheReviewIsErased(), Assert.Null);

    [Fact]
    public void Without_the_comparison_of_versions_an_erased_review_comes_back() =>
        Assert.Contains(RunsWhileTheReviewIsErased(storage => storage.ComparesVersions = false), fault => fault is not null);

    /// <summary>
    /// A review was rewritten and its request died. A handler takes that up and stalls after each number of calls while it is erased.
    /// </summary>
    private static IEnumerable<string?> RunsWhileTheReviewIsErased(Action<MemoryStorage>? broken = null)
    {
        foreach (var stall in Effort.Places(Calls, everywhere: broken is not null))
        {
            var world = Worlds.OfOneReview.Next();
            broken?.Invoke(world.Storage);
            world.SaveAndDie(Edit.Rewrite);
            yield return FaultAfter(
                world, new Stall(stall), int.MaxValue,
                world.ProcessOutboxAsync, () => world.EditAsync(Edit.Erase), world.ProcessOutboxAsync);
        }
    }

    /// <summary>
    /// A review was withdrawn and its request died. A handler takes the row up, stalls after each number of calls while an editor publishes
    /// the review again and all is worked off, then goes on for a few calls and dies.
    /// </summary>
    private static IEnumerable<string?> StalledRuns(Action<MemoryStorage>? broken = null)
    {
        foreach (var stall in Effort.Places(Calls, everywhere: broken is not null))
            for (var rest = 1; rest < 8; rest++)
            {
                var world = Worlds.OfOneReview.Next();
                broken?.Invoke(world.Storage);
                world.SaveAndDie(Edit.Withdraw);
                yield return FaultAfter(world, new Stall(stall), stall + rest, world.ProcessOutboxAsync,
                    () => world.EditAsync(Edit.Publish), world.ProcessOutboxAsync);
            }
    }

    /// <summary>
    /// A review was rewritten and its request died. A handler takes that up and stalls after each number of calls while an editor changes
    /// the image and that is published, then goes on for a few calls and dies.
    /// </summary>
    private static IEnumerable<string?> RunsWhileTheImageChanges(Action<MemoryStorage>? broken = null)
    {
        foreach (var stall in Effort.Places(Calls, everywhere: broken is not null))
            for (var rest = 1; rest < 8; rest += 2)
            {
                var world = Worlds.OfOneReview.Next();
                broken?.Invoke(world.Storage);
                world.SaveAndDie(Edit.Rewrite);
                yield return FaultAfter(world, new Stall(stall), stall + rest, world.ProcessOutboxAsync,
                    () => world.EditAsync(Edit.ChangeImage), world.ProcessOutboxAsync);
            }
    }

    internal static string? FaultAfter(World world, ISchedule schedule, int callsToLive, params Func<Task>[] actors)
    {
        var interleaving = new Interleaving(schedule);
        world.Storage.Turn = interleaving.TurnAsync;
        interleaving.Run(actors, callsToLive);
        world.ProcessAll();
        return FaultIn(world);
    }

    /// <summary>Compares what was derived with what is derived anew from the same truth.</summary>
    internal static string? FaultIn(World world)
    {
        var missing = world.Storage.Reviews.Values.SelectMany(Pointer.Of)
            .FirstOrDefault(pointer => !world.Storage.Pointers.ContainsKey((pointer.List.Name, pointer.Key)));
        if (missing is not null) return $"A pointer in {missing.List.Name} is missing.";

        var lost = world.Storage.Comments.Values.SelectMany(stored => CommentPointers.Of(stored.Comment))
            .FirstOrDefault(pointer => !world.Storage.Pointers.ContainsKey((pointer.List.Name, pointer.Key)));
        if (lost is not null) return $"A pointer in {lost.List.Name} is missing.";

        var derived = Seen(world);
        world.Storage.Documents.Clear();
        world.Storage.Pointers.Clear();
        OneThread.Run(() => world.NewProcess().GetRequiredService<Rebuild>()
            .RequestAsync(IdempotentRequest.Only(world.Time.GetUtcNow()), CancellationToken.None));
        world.ProcessAll();
        var rebuilt = Seen(world);
        return rebuilt.Keys.Union(derived.Keys).FirstOrDefault(path => derived.GetValueOrDefault(path) != rebuilt.GetValueOrDefault(path));
    }

    private static Dictionary<string, string> Seen(World world) => world.Storage.Documents.ToDictionary(
        document => document.Key,
        document => $"{document.Value.Version.Hash} {document.Value.Version.Redirect} {document.Value.Version.Gone}");
}

using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// An erasure that is killed, stalled or raced at every storage call. Whatever the order, only a tombstone and pages that say so are left.
/// </summary>
public sealed class ErasureModelTests
{
    /// <summary>More calls than an erasure makes.</summary>
    private const int Calls = 130;

    public static TheoryData<Edit> Edits { get; } = [.. Enum.GetValues<Edit>().Where(edit => edit != Edit.Erase)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_erasure_that_dies_anywhere_is_finished_by_the_timer(Edit before)
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var world = Worlds.OfOneReview.Next();
            world.SaveAndDie(before);
            world.SaveAndDie(Edit.Erase);
            Run(world, new Stall(calls), calls, world.ProcessOutboxAsync, world.ProcessOutboxAsync);
            AssertErased(world);
        }
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_stalls_anywhere_while_the_review_is_erased_leaves_nothing_of_it(Edit edit)
    {
        foreach (var stall in Effort.Places(Calls))
            for (var rest = 0; rest < 6; rest++)
            {
                var world = Worlds.OfOneReview.Next();
                Run(world, new Stall(stall), stall + rest, () => world.EditAsync(edit), () => world.EditAsync(Edit.Erase));
                AssertErased(world);
            }
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_erasure_that_stalls_anywhere_while_the_review_is_edited_is_done_in_the_end(Edit edit)
    {
        foreach (var stall in Effort.Places(Calls))
        {
            var world = Worlds.OfOneReview.Next();
            Run(world, new Stall(stall), int.MaxValue, () => world.EditAsync(Edit.Erase), () => world.EditAsync(edit),
                world.ProcessOutboxAsync);
            AssertErased(world);
        }
    }

    [Fact]
    public void A_handler_that_read_the_review_before_it_was_erased_brings_nothing_back()
    {
        foreach (var stall in Effort.Places(Calls))
        {
            var world = Worlds.OfOneReview.Next();
            world.SaveAndDie(Edit.Rewrite);
            Run(world, new Stall(stall), int.MaxValue, world.ProcessOutboxAsync, () => world.EditAsync(Edit.Erase));
            AssertErased(world);
        }
    }

    private static void Run(World world, ISchedule schedule, int callsToLive, params Func<Task>[] actors)
    {
        var interleaving = new Interleaving(schedule);
        world.Storage.Turn = interleaving.TurnAsync;
        interleaving.Run(actors, callsToLive);
        world.ProcessAll();
    }

    private static void AssertErased(World world)
    {
        var storage = world.Storage;
        Assert.Empty(storage.Reviews);
        Assert.Empty(storage.Revisions);
        Assert.Empty(storage.Outbox);
        var tombstone = Assert.Single(storage.Tombstones).Value;
        Assert.Contains(world.First.Slug, tombstone.Slugs);
        foreach (var path in (string[])[.. tombstone.Slugs.Select(SiteAddresses.ReviewPath),
            .. tombstone.FormerPaths.Select(path => path.DocumentPath)])
            Assert.True(storage.Documents[path].Version.Gone, path);
        Assert.DoesNotContain(storage.Documents.Values,
            document => System.Text.Encoding.UTF8.GetString(document.Body.Span).Contains("eadline", StringComparison.Ordinal));
        foreach (var folder in (string[])["tags/drama/", "kinds/film/"])
        {
            var documents = storage.Documents.Where(document => document.Key.StartsWith(folder, StringComparison.Ordinal)).ToList();
            Assert.Equal(7, documents.Count);
            Assert.All(documents, document => Assert.True(document.Value.Version.Gone, document.Key));
        }
        Assert.Null(PublicationModelTests.FaultIn(world));
    }
}

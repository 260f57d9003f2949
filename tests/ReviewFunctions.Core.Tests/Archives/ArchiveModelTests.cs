using CsCheck;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Archives;

/// <summary>
/// Editors of reviews in two months side by side, which lead to each other, with handlers that stall and die. Whatever the order, every
/// archive ends as a rebuild makes it.
/// </summary>
public sealed class ArchiveModelTests
{
    /// <summary>More calls than a handler makes for one row.</summary>
    private const int Calls = 150;

    private static readonly Gen<(int Seed, Edit Left, Edit Right, int CallsToLive)> Runs =
        Gen.Select(Gen.Int[0, int.MaxValue], OneOf(Edit.Withdraw, Edit.Publish, Edit.Rewrite, Edit.ChangeImage, Edit.Erase),
            OneOf(Edit.Withdraw, Edit.Publish), Gen.Int[0, 2 * Calls]);

    private readonly Review _older = In(10);
    private readonly Worlds _worlds;

    public ArchiveModelTests() => _worlds = new Worlds(_older, In(9));

    [Fact]
    public void No_interleaving_leaves_an_archive_wrong() => Runs.Sample(run =>
    {
        var world = _worlds.Next();
        return PublicationModelTests.FaultAfter(world, new FewSwitches(new Random(run.Seed)), run.CallsToLive,
            world.ProcessOutboxAsync, () =>
                world.EditAsync(run.Left), () => world.EditAsync(run.Right, _older.Id), world.ProcessOutboxAsync) is null;
    }, iter: Effort.Schedules);

    /// <summary>
    /// A review begins the second archive of its month. It is edited and makes that archive again alone, while an older one goes and comes
    /// back, which moves it to the end of the first archive and out of it.
    /// </summary>
    [Fact]
    public void An_edit_beside_a_review_that_comes_or_goes_leaves_no_archive_wrong() => Runs.Sample(run =>
    {
        var others = Enumerable.Range(1, Archive.MaxEntries).Select(number => Before(number)).ToList();
        var world = new World(others);
        world.SaveAndDie(Edit.Rewrite);
        return PublicationModelTests.FaultAfter(
            world, new FewSwitches(new Random(run.Seed)), run.CallsToLive, world.ProcessOutboxAsync,
            () => world.EditAsync(Edit.Withdraw, others[^1].Id), () => world.EditAsync(run.Left), world.ProcessOutboxAsync) is null;
    }, iter: Effort.Schedules / 50);

    [Fact]
    public void A_handler_that_stalls_anywhere_while_the_month_beside_empties_leaves_nothing_wrong() =>
        Assert.All(StalledRuns(), Assert.Null);

    [Fact]
    public void Without_the_comparison_of_versions_it_leaves_an_archive_wrong() =>
        Assert.Contains(StalledRuns(storage => storage.ComparesVersions = false),
            fault => fault?.StartsWith("archive/", StringComparison.Ordinal) is true);

    [Fact]
    public void Without_writing_right_things_again_it_leaves_something_wrong() =>
        Assert.Contains(StalledRuns(storage => storage.TouchesMoveVersions = false), fault => fault is not null);

    /// <summary>
    /// The only review of a month was withdrawn and its request died. A handler takes the row up, stalls after each number of calls while
    /// the month before empties as well and the review comes back, then goes on for a few calls and dies.
    /// </summary>
    private IEnumerable<string?> StalledRuns(Action<MemoryStorage>? broken = null)
    {
        foreach (var stall in Effort.Places(Calls, everywhere: broken is not null))
            for (var rest = 1; rest < 8; rest += 2)
            {
                var world = _worlds.Next();
                broken?.Invoke(world.Storage);
                world.SaveAndDie(Edit.Withdraw);
                yield return PublicationModelTests.FaultAfter(
                    world, new Stall(stall), stall + rest, world.ProcessOutboxAsync, () => EditAsync(world), world.ProcessOutboxAsync);
            }
    }

    private async Task EditAsync(World world)
    {
        await world.EditAsync(Edit.Withdraw, _older.Id);
        await world.EditAsync(Edit.Publish, world.First.Id);
    }

    private static Gen<Edit> OneOf(params Edit[] edits) => Gen.Int[0, edits.Length - 1].Select(place => edits[place]);

    private static Review Before(int minutes)
    {
        var sample = Samples.Review();
        var time = sample.Published?.AddMinutes(-minutes);
        return sample with { Published = time, Updated = time ?? sample.Updated };
    }

    private static Review In(int month)
    {
        var time = new DateTimeOffset(2026, month, 20, 8, 0, 0, TimeSpan.Zero);
        return Samples.Review() with { Published = time, Updated = time };
    }
}

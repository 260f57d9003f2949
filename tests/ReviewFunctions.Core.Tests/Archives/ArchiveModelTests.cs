using CsCheck;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Archives;

/// <summary>Editors of reviews in two months side by side, which lead to each other, with handlers that stall and die. Whatever the order, every archive ends as a rebuild makes it.</summary>
public sealed class ArchiveModelTests
{
    private const int Schedules = 1500;

    /// <summary>More calls than a handler makes for one row.</summary>
    private const int Calls = 150;

    private static readonly Gen<(int Seed, Edit Left, Edit Right, int CallsToLive)> Runs =
        Gen.Select(Gen.Int[0, int.MaxValue], OneOf(Edit.Withdraw, Edit.Publish, Edit.Rewrite, Edit.Erase), OneOf(Edit.Withdraw, Edit.Publish), Gen.Int[0, 2 * Calls]);

    private readonly Review _older = In(10), _oldest = In(9);

    [Fact]
    public void No_interleaving_leaves_an_archive_wrong() => Runs.Sample(run =>
    {
        var world = new World(_older, _oldest);
        return PublicationModelTests.FaultAfter(world, new FewSwitches(new Random(run.Seed)), run.CallsToLive,
            world.WorkOffAsync, () => world.EditAsync(run.Left), () => world.EditAsync(run.Right, _older.Id), world.WorkOffAsync) is null;
    }, iter: Schedules);

    [Fact]
    public void A_handler_that_stalls_anywhere_while_the_month_beside_empties_leaves_nothing_wrong()
    {
        for (var stall = 1; stall < Calls; stall++)
            for (var rest = 1; rest < 8; rest += 2)
            {
                var world = new World(_older, _oldest);
                world.SaveAndDie(Edit.Withdraw);
                Assert.Null(PublicationModelTests.FaultAfter(
                    world, new Stall(stall), stall + rest, world.WorkOffAsync, () => world.EditAsync(Edit.Withdraw, _older.Id), world.WorkOffAsync));
            }
    }

    private static Gen<Edit> OneOf(params Edit[] edits) => Gen.Int[0, edits.Length - 1].Select(place => edits[place]);

    private static Review In(int month)
    {
        var time = new DateTimeOffset(2026, month, 20, 8, 0, 0, TimeSpan.Zero);
        return Samples.Review() with { Published = time, Updated = time };
    }
}

using CsCheck;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Hubs;

/// <summary>
/// Handlers that die anywhere, and editors and handlers in whatever order: the hub hears of every feed after its last change.
/// </summary>
public sealed class PingModelTests
{
    /// <summary>More calls than a handler makes for one row and its pings.</summary>
    private const int Calls = 120;

    private static readonly Uri Hub = new("https://hub.example/");

    /// <summary>Every edit that hubs are told of. What is said of an image is none.</summary>
    private static readonly Edit[] Told = [.. Enum.GetValues<Edit>().Where(edit => edit != Edit.ChangeImage)];

    private static readonly Gen<Edit> OneOfThem = Gen.Int[0, Told.Length - 1].Select(place => Told[place]);

    private static readonly Gen<(int Seed, Edit Left, Edit Right, int CallsToLive)> Runs =
        Gen.Select(Gen.Int[0, int.MaxValue], OneOfThem, OneOfThem, Gen.Int[0, 2 * Calls]);

    public static TheoryData<Edit> Edits { get; } = [.. Told];

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_handler_that_dies_anywhere_loses_no_ping(Edit edit)
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var world = NewWorld();
            world.SaveAndDie(edit);
            Assert.Null(FaultAfter(world, new Stall(calls), calls, world.ProcessOutboxAsync, world.ProcessOutboxAsync));
        }
    }

    [Fact]
    public void No_interleaving_loses_a_ping() => Runs.Sample(run =>
    {
        var world = NewWorld();
        return FaultAfter(world, new FewSwitches(new Random(run.Seed)), run.CallsToLive,
            world.ProcessOutboxAsync, () => world.EditAsync(run.Left), () => world.EditAsync(run.Right), world.ProcessOutboxAsync) is null;
    }, iter: Effort.Schedules);

    private static World NewWorld()
    {
        var world = Worlds.OfOneReview.Next();
        world.TellHub(Hub);
        return world;
    }

    /// <returns>A feed that changed and that the hub was not told of.</returns>
    private static string? FaultAfter(World world, ISchedule schedule, int callsToLive, params Func<Task>[] actors)
    {
        var before = Feeds(world);
        var interleaving = new Interleaving(schedule);
        world.Storage.Turn = interleaving.TurnAsync;
        interleaving.Run(actors, callsToLive);
        world.ProcessAll();
        var told = world.Storage.Hubs.Told.Select(told => told.Topic.AbsolutePath[1..]).ToHashSet();
        return Feeds(world).Where(feed => before.GetValueOrDefault(feed.Key) != feed.Value).Select(feed => feed.Key)
            .FirstOrDefault(path => !told.Contains(path));
    }

    private static Dictionary<string, string> Feeds(World world) => world.Storage.Documents
        .Where(document => document.Key.Split('/')[0] is not ("archive" or "comments") && document.Key.Split('/')[^1].StartsWith("feed.",
            StringComparison.Ordinal))
        .ToDictionary(document => document.Key, document => document.Value.Version.Hash);
}

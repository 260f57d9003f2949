using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// Two editors, a handler and a handler that dies, each a process of its own, interleaved at every storage call. Whatever the order, what
/// is derived ends as what is stored says.
/// </summary>
public sealed class PublicationModelTests
{
    private const int Schedules = 1500;

    private static readonly Gen<Edit> Edits = Gen.Enum<Edit>();

    private static readonly Gen<(int Seed, Edit Left, Edit Right, int CallsToLive)> Runs =
        Gen.Select(Gen.Int[0, int.MaxValue], Edits, Edits, Gen.Int[0, 60]);

    [Fact]
    public void No_interleaving_leaves_the_index_or_a_document_wrong() =>
        Runs.Sample(run => Assert.Null(FaultAfter(new World(), run)), iter: Schedules);

    [Fact]
    public void Without_the_comparison_of_versions_an_interleaving_goes_wrong() =>
        Assert.Contains(FaultsWithout(storage => storage.ComparesVersions = false), fault => fault is not null);

    [Fact]
    public void Without_writing_right_things_again_an_interleaving_goes_wrong() =>
        Assert.Contains(FaultsWithout(storage => storage.TouchesMoveVersions = false), fault => fault is not null);

    private static IEnumerable<string?> FaultsWithout(Action<Testing.Memory.MemoryStorage> rule)
    {
        foreach (var seed in Enumerable.Range(0, 2 * Schedules))
        {
            var world = new World();
            rule(world.Storage);
            yield return FaultAfter(world, (seed, Edit.Withdraw, Edit.Publish, seed % 60));
        }
    }

    private static string? FaultAfter(World world, (int Seed, Edit Left, Edit Right, int CallsToLive) run)
    {
        var interleaving = new Interleaving(new Random(run.Seed));
        world.Storage.Turn = interleaving.TurnAsync;
        interleaving.Run([() => world.EditAsync(run.Left), () => world.EditAsync(run.Right), world.WorkOffAsync, world.WorkOffAsync], run.CallsToLive);
        world.WorkOffAll();
        return FaultIn(world);
    }

    /// <summary>Compares what was derived with what is derived anew from the same truth.</summary>
    private static string? FaultIn(World world)
    {
        var derived = world.Storage.Documents.ToDictionary(document => document.Key, document => Seen(document.Value));
        var missing = world.Storage.Reviews.Values.SelectMany(Pointer.Of).FirstOrDefault(pointer => !world.Storage.Pointers.ContainsKey((pointer.Scope.Name, pointer.Key)));
        if (missing is not null) return $"A pointer in {missing.Scope.Name} is missing.";

        world.Storage.Documents.Clear();
        world.Storage.Pointers.Clear();
        world.NewProcess().GetRequiredService<Rebuild>().RequestAsync(CancellationToken.None).GetAwaiter().GetResult();
        world.WorkOffAll();
        var rebuilt = world.Storage.Documents.ToDictionary(document => document.Key, document => Seen(document.Value));
        return rebuilt.Keys.Union(derived.Keys).FirstOrDefault(path => derived.GetValueOrDefault(path) != rebuilt.GetValueOrDefault(path));
    }

    private static string Seen(StoredDocument document) => $"{document.Version.Hash} {document.Version.Redirect} {document.Version.Gone}";
}

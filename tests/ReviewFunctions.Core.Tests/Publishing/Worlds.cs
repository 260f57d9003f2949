using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// Worlds that hold the same. Some are made, each with ids of its own and so with an order of its own; all that tests get are copies of
/// these, since to make one takes as long as what is done with it.
/// </summary>
internal sealed class Worlds(params IReadOnlyList<Review> others)
{
    private const int Made = 16;

    private readonly Lazy<World>[] _made = [.. Enumerable.Range(0, Made).Select(_ => new Lazy<World>(() => new World(others)))];
    private int _given;

    public static Worlds OfOneReview { get; } = new();

    public World Next() => _made[(uint)Interlocked.Increment(ref _given) % Made].Value.Copy();
}

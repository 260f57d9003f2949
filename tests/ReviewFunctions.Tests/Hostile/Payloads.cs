using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Hostile;

/// <summary>
/// Texts that run, if anything takes them for markup, an address, JSON or the end of what they stand in. Each asks for a dialog. None is
/// longer than a name may be.
/// </summary>
internal static class Payloads
{
    /// <summary>All of them, a line each.</summary>
    public static IReadOnlyList<string> All { get; } = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "fixtures", "hostile.txt"));

    /// <summary>Every third of them, from a random one on; all of them if there is time.</summary>
    public static IReadOnlyList<string> Some { get; } =
        Effort.IsLong ? All : [.. All.Skip(Random.Shared.Next(3)).Where((_, at) => at % 3 == 0)];
}

using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Architecture;

public sealed class SourceTests
{
    private const int MostLines = 250;

    [Fact]
    public void No_file_is_too_long_to_read_at_a_sitting() =>
        Assert.DoesNotContain(SourceFiles(), file => File.ReadLines(file).Count() > MostLines);

    private static IEnumerable<string> SourceFiles() =>
        ((string[])["src", "tests"])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}

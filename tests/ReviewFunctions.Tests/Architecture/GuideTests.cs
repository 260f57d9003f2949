using System.Text.RegularExpressions;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Architecture;

/// <summary>What <c>docs/architecture.md</c> tells newcomers.</summary>
public sealed partial class GuideTests
{
    private const int LongestJourney = 11;

    private static string Guide { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

    [Fact]
    public void Every_file_that_it_names_is_there()
    {
        string[] files =
        [
            .. from folder in (string[])["src", "tests", "infra"]
               from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
               select file.Replace('\\', '/'),
        ];
        Assert.All(Named(Guide), name => Assert.Contains(files, file => file.EndsWith($"/{name}", StringComparison.Ordinal)
            || file.EndsWith($"/ReviewFunctions.{name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_journey_goes_through_few_files()
    {
        var journeys = Guide.Split("## Three journeys")[1].Split("\n## ")[0].Split("\n**")[1..];
        Assert.Equal(3, journeys.Length);
        Assert.All(journeys, journey => Assert.InRange(Named(journey).Count(), 1, LongestJourney));
    }

    private static IEnumerable<string> Named(string text) => Names().Matches(text).Select(found => found.Groups["name"].Value).Distinct();

    [GeneratedRegex("`(?<name>[A-Za-z][\\w./-]*\\.(cs|cshtml|razor|mjs|sh))`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}

using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Pages.Tests;

/// <summary>What the page that searches runs.</summary>
public sealed class SearchTests
{
    [Fact]
    public void The_library_is_the_file_of_its_package_behind_its_licence()
    {
        var package = Path.Combine(Repository.Root, "tests", "judges", "node_modules", "minisearch");
        if (!Directory.Exists(package) && Environment.GetEnvironmentVariable("CI") is null) Assert.Skip("The judges are not installed.");
        var licence = File.ReadAllText(Path.Combine(package, "LICENSE.txt"));
        var library = File.ReadAllText(Path.Combine(package, "dist", "es", "index.js"));
        var served = System.Text.Encoding.UTF8.GetString(new RazorPageRenderer().FileAt(SiteAddresses.SearchLibraryPath).Span);
        Assert.Equal($"/*! MiniSearch 7.2.0, as npm has it.\n\n{licence}*/\n{library}", served);
    }
}

using System.Text.RegularExpressions;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Architecture;

/// <summary>The folders of Core depend one way: a file uses its own layer and those before it.</summary>
public sealed partial class LayerTests
{
    /// <summary>From what all use to what uses all; the folders of a line are one layer.</summary>
    private static readonly string[][] Layers =
    [
        ["Telemetry"],
        ["Access", "Idempotency"],
        ["Derived"],
        ["Channels", "Listings", "Months"],
        ["Outbox"],
        ["Site"],
        ["Reviews"],
        ["Images"],
        ["Comments"],
        ["Feeds", "Sitemaps", "Search"],
        ["Pages"],
        ["Documents"],
        ["Publishing"],
        ["Hubs", "Notices"],
        ["Handlers"],
        ["Editing"],
        ["Backups"],
    ];

    [Fact]
    public void Folders_of_Core_depend_one_way() => Assert.Empty(
        from file in Files()
        from used in FoldersUsedBy(file)
        where LayerOf(used) > LayerOf(FolderOf(file))
        select $"{file} uses {used}");

    [Fact]
    public void Every_folder_of_Core_has_its_layer() => Assert.Equal(
        Layers.SelectMany(layer => layer).Order(StringComparer.Ordinal), Files().Select(FolderOf).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> FoldersUsedBy(string file) =>
        Usings().Matches(File.ReadAllText(Path.Combine(Core, $"{file}.cs"))).Select(found => found.Groups["folder"].Value).Distinct();

    private static string Core => Path.Combine(Repository.Root, "src", "ReviewFunctions.Core");

    /// <summary>The files of Core that are in a folder, by their paths without an extension.</summary>
    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Core, file), null).Replace('\\', '/'))
            .Where(file => file.Contains('/') && FolderOf(file) is not ("bin" or "obj"));

    private static string FolderOf(string file) => file.Split('/')[0];

    private static int LayerOf(string folder) => Array.FindIndex(Layers, layer => layer.Contains(folder));

    [GeneratedRegex(@"^using ReviewFunctions\.Core\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Usings();
}

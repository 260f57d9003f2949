using System.Text.RegularExpressions;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Architecture;

/// <summary>
/// The folders of Core depend one way: a file uses its own layer and those before it. What runs against that is listed, file by file; the
/// list only gets shorter.
/// </summary>
public sealed partial class LayerTests
{
    /// <summary>From what all use to what uses all; the folders of a line are one layer.</summary>
    private static readonly string[][] Layers =
    [
        ["Telemetry"],
        ["Access", "Idempotency"],
        ["Images"],
        ["Reviews"],
        ["Comments"],
        ["Site"],
        ["Listings", "Channels", "Months", "Archives"],
        ["Feeds", "Sitemaps"],
        ["Publishing", "Hubs"],
        ["Backups"],
    ];

    /// <summary>
    /// The files that use a folder against the order, by that folder. Most of them save and then publish: a layer to come.
    /// </summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Reviews"] =
            """
            Images/ImageEditing Images/ImageTakedowns Images/ImageUsage Images/Uploading
            """,
        ["Site"] =
            """
            Comments/CommentDocuments Comments/CommentMisjudgedHandler Comments/CommentQuestion Comments/CommentUncheckedHandler
            Comments/Commenting Comments/Moderating Images/ImageChangedHandler Images/ImageEditing Images/ImageUsage
            Reviews/Authoring
            """,
        ["Listings"] =
            """
            Comments/CommentFilter Comments/CommentListing Comments/CommentPointerSync Comments/CommentPointers
            Comments/CommentSweep Images/ImageUsage
            """,
        ["Months"] =
            """
            Site/ArchiveIndexPage Site/ListAddresses
            """,
        ["Archives"] =
            """
            Site/ArchivePage Site/ListAddresses
            """,
        ["Channels"] =
            """
            Site/ChannelPage Site/DirectoryPage Site/ListAddresses
            """,
        ["Feeds"] =
            """
            Archives/ArchiveDocuments Channels/ChannelDocuments Channels/DirectoryDocuments Comments/CommentDocuments
            Months/MonthDocuments Site/ArchivePage
            """,
        ["Sitemaps"] =
            """
            Channels/DirectoryDocuments Months/MonthDocuments Months/MonthSync Months/PublishedMonth
            """,
        ["Publishing"] =
            """
            Archives/ArchiveDocuments Channels/ChannelDocuments Channels/DirectoryDocuments Channels/DirectorySync
            Comments/CommentChangedHandler Comments/CommentDocuments Comments/CommentMessage Comments/CommentMisjudgedHandler
            Comments/CommentPointerSync Comments/CommentUncheckedHandler Comments/Commenting Comments/Moderating
            Feeds/CommentFeeds Images/ImageChangedHandler Images/ImageEditing Images/ImageMessage Images/ImageRemovalHandler
            Images/ImageTakedowns Images/Uploading Images/VariantWriter Listings/PointerSync Months/MonthDocuments
            Months/MonthSync Reviews/Erasing Reviews/IReviewStore Reviews/Saving Reviews/Tombstone Site/CurrentSite
            Site/ISiteStore Site/SiteAssets Site/SiteEditing Site/SiteIcons Telemetry/PublicationMeter
            """,
    };

    [Fact]
    public void Folders_of_Core_depend_one_way()
    {
        var listed = Exceptions.SelectMany(used => used.Value.Split([' ', '\n']).Select(file => $"{file} uses {used.Key}"));
        Assert.Equal(listed.Order(StringComparer.Ordinal), AgainstTheOrder().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_folder_of_Core_has_its_layer() => Assert.Equal(
        Layers.SelectMany(layer => layer).Order(StringComparer.Ordinal), Files().Select(FolderOf).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> AgainstTheOrder() =>
        from file in Files()
        from used in FoldersUsedBy(file)
        where LayerOf(used) > LayerOf(FolderOf(file))
        select $"{file} uses {used}";

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

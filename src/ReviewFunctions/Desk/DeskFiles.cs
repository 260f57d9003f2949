using System.Runtime.CompilerServices;
using System.Text;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Desk;

/// <summary>
/// The files of the desk, as the build has put them beside the app: <c>index.html</c>, <c>version.txt</c> and all others, of which those
/// that a browser takes in Brotli are there in it already, with <c>.br</c> behind their names.
/// </summary>
/// <param name="folder">Where they are.</param>
public sealed class DeskFiles(string folder)
{
    /// <summary>The path of the document that browsers open.</summary>
    public const string IndexPath = Folder + SiteAddresses.IndexDocument;

    /// <summary>What the paths of all its documents begin with.</summary>
    public const string Folder = "desk/";

    private const string VersionFile = "version.txt", Brotli = ".br";

    /// <summary>What stands for the version in <c>index.html</c>.</summary>
    private const string VersionMark = "{version}";

    /// <summary>The files beside the app that runs.</summary>
    public static DeskFiles OfApp { get; } = new(Path.Combine(AppContext.BaseDirectory, "desk"));

    /// <summary>Whether there are any: an app that was built without the desk has none.</summary>
    public bool Exist => File.Exists(Path.Combine(folder, VersionFile));

    /// <summary>The version of the app, a hyphen, and the beginning of a hash of all files.</summary>
    public async Task<string> ReadVersionAsync(CancellationToken cancel) =>
        (await File.ReadAllTextAsync(Path.Combine(folder, VersionFile), cancel)).Trim();

    /// <summary>All documents but the index, each below the folder of the version and kept by browsers for good.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async IAsyncEnumerable<Document> ReadAsync(
        string version, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (name is SiteAddresses.IndexDocument or VersionFile) continue;
            var isEncoded = name.EndsWith(Brotli, StringComparison.Ordinal);
            if (isEncoded) name = name[..^Brotli.Length];
            yield return new Document(
                $"{Folder}{version}/{name}", TypeOf(name), CachePolicy.Immutable, await File.ReadAllBytesAsync(file, cancel))
            { ContentCoding = isEncoded ? Document.Brotli : null };
        }
    }

    /// <summary>The index, which names the files of the version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Document> ReadIndexAsync(string version, CancellationToken cancel)
    {
        var html = await File.ReadAllTextAsync(Path.Combine(folder, SiteAddresses.IndexDocument), cancel);
        return Document.Html(IndexPath, Encoding.UTF8.GetBytes(html.Replace(VersionMark, version, StringComparison.Ordinal)));
    }

    /// <summary>The type by which a browser knows what to do with a file.</summary>
    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".wasm" => "application/wasm",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}

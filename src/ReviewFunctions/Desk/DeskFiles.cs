using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Desk;

/// <summary>
/// The files of the desk, as the build has put them beside the app: <c>index.html</c>, <c>sw.js</c>, <c>version.txt</c> and all others, of
/// which those that a browser takes in Brotli are there in it already, with <c>.br</c> behind their names.
/// </summary>
/// <param name="folder">Where they are.</param>
public sealed class DeskFiles(string folder)
{
    /// <summary>The path of the document that browsers open.</summary>
    public const string IndexPath = Folder + SiteAddresses.IndexDocument;

    /// <summary>What the paths of all its documents begin with.</summary>
    public const string Folder = "desk/";

    /// <summary>The path of the service worker: a worker may answer for what lies below its own folder.</summary>
    public const string WorkerPath = Folder + WorkerFile;

    private const string VersionFile = "version.txt", WorkerFile = "sw.js", Brotli = ".br";

    /// <summary>What stands for the version in <c>index.html</c> and in the service worker.</summary>
    private const string VersionMark = "{version}";

    /// <summary>What stands in the service worker for the list of files that it keeps.</summary>
    private const string FilesMark = "{files}";

    /// <summary>The files beside the app that runs.</summary>
    public static DeskFiles OfApp { get; } = new(Path.Combine(AppContext.BaseDirectory, "desk"));

    /// <summary>Whether there are any: an app that was built without the desk has none.</summary>
    public bool Exist => File.Exists(Path.Combine(folder, VersionFile));

    /// <summary>The version of the app, a hyphen, and the beginning of a hash of all files.</summary>
    public async Task<string> ReadVersionAsync(CancellationToken cancel) =>
        (await File.ReadAllTextAsync(Path.Combine(folder, VersionFile), cancel)).Trim();

    /// <summary>All documents but index and service worker, each below the folder of the version and kept by browsers for good.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async IAsyncEnumerable<Document> ReadAsync(
        string version, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var (file, name, isEncoded) in List())
        {
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

    /// <summary>The service worker of the version, which opens the desk without a network. Browsers ask about it at every visit.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Document> ReadWorkerAsync(string version, CancellationToken cancel)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(folder, WorkerFile), cancel);
        var files = JsonSerializer.Serialize(List().Select(file => $"{version}/{file.Name}").Order(StringComparer.Ordinal));
        var body = script.Replace(VersionMark, version, StringComparison.Ordinal).Replace(FilesMark, files, StringComparison.Ordinal);
        return new Document(WorkerPath, TypeOf(WorkerFile), CachePolicy.Page, Encoding.UTF8.GetBytes(body));
    }

    private IEnumerable<(string File, string Name, bool IsEncoded)> List()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (name is SiteAddresses.IndexDocument or WorkerFile or VersionFile) continue;
            var isEncoded = name.EndsWith(Brotli, StringComparison.Ordinal);
            yield return (file, isEncoded ? name[..^Brotli.Length] : name, isEncoded);
        }
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

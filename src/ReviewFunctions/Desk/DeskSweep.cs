using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Desk;

/// <summary>
/// Removes the files of former versions of the desk. They stay for a day, since a page that was open when a version came may still ask for
/// them.
/// </summary>
/// <remarks>The version that the index names is never removed, nor the newest, nor one that is just being stored.</remarks>
public sealed class DeskSweep(IDocumentStore documents, TimeProvider time)
{
    /// <summary>How long the files of a former version stay.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Goes through all versions. Killed at any point, it goes on the next day.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - Kept;
        if (await documents.ReadAsync(DeskFiles.IndexPath, cancel) is not { } index || index.Version.Changed > before) return;
        var files = await documents.ListAsync(DeskFiles.Folder, cancel);
        var versions = files.Where(file => FolderOf(file) is not null).ToLookup(FolderOf);
        var (inUse, newest) = (DeskInstaller.VersionOf(index), versions.MaxBy(version => NumberOf(version.Key))?.Key);
        foreach (var former in versions.Where(version => version.Key != inUse && version.Key != newest))
        {
            if (former.Any(file => file.Changed > before)) continue;
            foreach (var file in former) await documents.RemoveAsync(file.Path, cancel);
        }
    }

    /// <summary>The version whose folder a file lies in; <see langword="null"/> for the index and the service worker.</summary>
    private static string? FolderOf(ListedDocument file) =>
        file.Path[DeskFiles.Folder.Length..].Split('/') is [var version, _, ..] ? version : null;

    private static Version NumberOf(string? version) =>
        Version.TryParse(version?.Split('-')[0], out var number) ? number : new Version();
}

using System.Text.Json;

namespace ReviewFunctions.Core.Backups;

/// <summary>The last entry of an archive: what is in it. An archive without one was not finished.</summary>
/// <param name="Format">The form of the archive; this version reads and writes 1.</param>
/// <param name="Taken">When it was begun.</param>
/// <param name="Entries">Everything in it, in the order in which it is to be put back.</param>
public sealed record ArchiveManifest(int Format, DateTimeOffset Taken, IReadOnlyList<ArchiveEntry> Entries)
{
    /// <summary>Its own name in the archive.</summary>
    public const string Name = "manifest.json";

    /// <summary>The form that is written.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The manifest as JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ArchiveJsonContext.Default.ArchiveManifest);

    /// <summary>Reads what was written.</summary>
    /// <returns><see langword="null"/> if that is no manifest of this form.</returns>
    public static async Task<ArchiveManifest?> ReadAsync(Stream json, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(json, ArchiveJsonContext.Default.ArchiveManifest, cancel)
                is { Format: CurrentFormat, Entries: not null } manifest
                ? manifest
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Backups;

/// <summary>The last entry of a backup: what is in it. A backup without one was not finished.</summary>
/// <param name="Format">The form of the backup; this version reads and writes 1.</param>
/// <param name="Taken">When it was begun.</param>
/// <param name="Entries">Everything in it, in the order in which it is to be put back.</param>
public sealed record BackupManifest(int Format, DateTimeOffset Taken, IReadOnlyList<BackupEntry> Entries)
{
    /// <summary>Its own name in the backup.</summary>
    public const string Name = "manifest.json";

    /// <summary>The form that is written.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The manifest as JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, BackupJsonContext.Default.BackupManifest);

    /// <summary>Reads what was written.</summary>
    /// <returns><see langword="null"/> if that is no manifest of this form.</returns>
    public static async Task<BackupManifest?> ReadAsync(Stream json, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(json, BackupJsonContext.Default.BackupManifest, cancel)
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

/// <summary>Writes and reads manifests without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJsonContext : JsonSerializerContext;

/// <summary>An entry of a backup.</summary>
/// <param name="Name">Its name in the backup.</param>
/// <param name="Sha256">The hash of its bytes before they were packed, in lower-case hex.</param>
/// <param name="Table">The table whose rows it has, a line of JSON each; <see langword="null"/> for a file.</param>
/// <param name="File">What is said of the file; <see langword="null"/> for a table.</param>
public sealed record BackupEntry(string Name, string Sha256, string? Table = null, KeptFile? File = null);

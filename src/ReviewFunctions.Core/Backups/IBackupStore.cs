using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Backups;

/// <summary>A backup that is kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Stored">Since when it is there as a whole.</param>
public sealed record StoredBackup(string Name, long Bytes, DateTimeOffset Stored)
{
    /// <summary>It as the API answers with it, JSON in UTF-8.</summary>
    public byte[] ToJson() => JsonFormat.Bytes(new JsonObject
    {
        ["name"] = Name,
        ["bytes"] = Bytes,
        ["stored"] = InstantJson.Write(Stored),
    });
}

/// <summary>Where the daily backups are kept, out of readers' reach. A backup is there whole or not at all.</summary>
public interface IBackupStore
{
    /// <summary>Stores what <paramref name="write"/> writes, as it comes. If that fails, nothing is stored.</summary>
    /// <param name="name">The backup's name.</param>
    /// <param name="write">Writes to a stream that cannot seek.</param>
    /// <param name="cancel">Ends the call.</param>
    Task AddAsync(string name, Func<Stream, Task> write, CancellationToken cancel);

    /// <summary>All backups, in the order of the letters of their names, which is that of their times.</summary>
    Task<IReadOnlyList<StoredBackup>> ListAsync(CancellationToken cancel);

    /// <summary>Removes a backup; one that is gone already is no fault.</summary>
    Task RemoveAsync(string name, CancellationToken cancel);
}

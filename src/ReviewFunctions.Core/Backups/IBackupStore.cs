namespace ReviewFunctions.Core.Backups;

/// <summary>Where the daily backups are kept, out of readers' reach. A backup is there whole or not at all.</summary>
public interface IBackupStore
{
    /// <summary>Stores what <paramref name="write"/> writes, as it comes. If that fails, nothing is stored.</summary>
    /// <param name="name">The backup's name.</param>
    /// <param name="write">Writes to a stream that cannot seek.</param>
    /// <param name="cancel">Ends the call.</param>
    Task AddAsync(string name, Func<Stream, Task> write, CancellationToken cancel);

    /// <summary>The names of all backups, in the order of their letters.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancel);

    /// <summary>Removes a backup; one that is gone already is no fault.</summary>
    Task RemoveAsync(string name, CancellationToken cancel);
}

using System.Globalization;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.Core.Backups;

/// <summary>Takes a backup, and removes those that are old enough; none is removed unless a new one is there.</summary>
public sealed partial class DailyBackup(
    BackupWriter writer, IBackupStore store, BackupOptions options, TimeProvider time, ILogger<DailyBackup> log)
{
    /// <summary>A name sorts by its time and is read back from it: <c>2026-11-25T03-17-00Z.zip</c>.</summary>
    private const string NameFormat = "yyyy-MM-dd'T'HH-mm-ss'Z.zip'";

    /// <summary>Does it once, unless <see cref="BackupOptions.RetentionDays"/> says that none is wanted.</summary>
    public async Task TakeAsync(CancellationToken cancel)
    {
        if (options.RetentionDays <= 0) return;
        var now = time.GetUtcNow();
        var name = now.ToString(NameFormat, CultureInfo.InvariantCulture);
        await store.AddAsync(name, backup => writer.WriteAsync(backup, cancel), cancel);
        Taken(log, name);
        foreach (var old in (await store.ListAsync(cancel)).Where(kept => TimeOf(kept.Name) < now.AddDays(-options.RetentionDays)))
            await store.RemoveAsync(old.Name, cancel);
    }

    /// <returns><see langword="null"/> for what somebody else put there, which stays.</returns>
    private static DateTimeOffset? TimeOf(string name) =>
        DateTimeOffset.TryParseExact(name, NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken)
            ? taken
            : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "The backup {Name} was taken")]
    private static partial void Taken(ILogger logger, string name);
}

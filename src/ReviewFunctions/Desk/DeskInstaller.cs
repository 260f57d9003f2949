using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Core;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Desk;

/// <summary>
/// Stores the desk among the public documents when the app starts, so that it is there while no function is awake. It looks at one
/// document: unless that is of a lower version, or of the same and other files, there is nothing to do.
/// </summary>
/// <remarks>
/// The index is written last and conditionally, so that it never names a file that is not there. The service worker comes before it, or
/// a kill in between would leave it out for good; it keeps nothing until the index is of its own version.
/// </remarks>
public sealed partial class DeskInstaller(
    DeskFiles files, IDocumentStore documents, PublishingOptions options, TimeProvider time, ILogger<DeskInstaller> logger)
    : BackgroundService
{
    /// <summary>How often it is tried, since the storage may not answer yet.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Stores the files, if they are newer.</summary>
    /// <returns>Whether they were stored.</returns>
    public async Task<bool> InstallAsync(CancellationToken cancel)
    {
        var version = await files.ReadVersionAsync(cancel);
        while (true)
        {
            var stored = await documents.ReadAsync(DeskFiles.IndexPath, cancel);
            if (stored is not null && !IsOlder(VersionOf(stored), version)) return false;
            var (index, worker) = (await files.ReadIndexAsync(version, cancel), await files.ReadWorkerAsync(version, cancel));
            var former = await documents.FindAsync(DeskFiles.WorkerPath, cancel);
            var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancel };
            await Parallel.ForEachAsync(files.ReadAsync(version, cancel), sideBySide, WriteAsync);
            // Of two instances that start at once, the one that was slower at either of both looks again.
            if (await documents.TryWriteAsync(worker, time.GetUtcNow(), former, cancel)
                && await documents.TryWriteAsync(index, time.GetUtcNow(), stored?.Version, cancel)) return true;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!files.Exist) return;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                if (await InstallAsync(stoppingToken)) LogInstalled(logger, await files.ReadVersionAsync(stoppingToken));
                return;
            }
            catch (StorageUnavailableException outage)
            {
                LogOutage(logger, outage);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>A file never changes at its address, so one that is there already is as it should be.</summary>
    private async ValueTask WriteAsync(Document file, CancellationToken cancel) =>
        await documents.TryWriteAsync(file, time.GetUtcNow(), over: null, cancel);

    /// <summary>Which version an index is of; empty if it names none.</summary>
    internal static string VersionOf(StoredDocument index) =>
        Named().Match(System.Text.Encoding.UTF8.GetString(index.Body.Span)).Groups["version"].Value;

    /// <summary>Whether a version is lower than another, or the same and of other files.</summary>
    private static bool IsOlder(string stored, string own) =>
        stored != own && (!Version.TryParse(stored.Split('-')[0], out var number) || number <= Version.Parse(own.Split('-')[0]));

    [GeneratedRegex("""<meta name="version" content="(?<version>[^"]+)">""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [LoggerMessage(LogLevel.Information, "The desk was stored in version {Version}.", EventName = "DeskInstalled")]
    private static partial void LogInstalled(ILogger logger, string version);

    [LoggerMessage(LogLevel.Warning, "The desk could not be stored: the storage does not answer.", EventName = "DeskOutage")]
    private static partial void LogOutage(ILogger logger, Exception outage);
}

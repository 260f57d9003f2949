using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Telemetry;
using ReviewFunctions.Desk;

namespace ReviewFunctions.Maintenance;

/// <summary>
/// Keeps a copy of everything, and removes what nobody needs any more. Runs once a day; a missed run is made up by the next.
/// </summary>
public sealed partial class DailyMaintenance(
    DailyBackup backup, ClaimService claims, ImageSweep images, CommentSweep comments, DeskSweep desk,
    TimeProvider time, ILogger<DailyMaintenance> log)
{
    /// <summary>How long the backup may take. With the others it is less than the host gives to a run.</summary>
    private static readonly TimeSpan BackupTime = TimeSpan.FromMinutes(20);

    /// <summary>How long each of the others may take. What it has not come to is looked at the next day.</summary>
    private static readonly TimeSpan SweepTime = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Takes the day's backup, then forgets the answers to requests that nobody will send again, marks images that nobody uses, and
    /// removes old spam and the files of former versions of the desk: each though another failed. The run has failed if one of them has.
    /// </summary>
    [Function(nameof(DailyMaintenance))]
    public async Task RunAsync([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancel)
    {
        List<Exception> faults = [];
        await TryAsync("backup", backup.TakeAsync, BackupTime, faults, cancel);
        await TryAsync("answers", claims.ForgetAsync, SweepTime, faults, cancel);
        await TryAsync("images", images.RunAsync, SweepTime, faults, cancel);
        await TryAsync("comments", comments.RunAsync, SweepTime, faults, cancel);
        await TryAsync("desk", desk.RunAsync, SweepTime, faults, cancel);
        if (faults.Count > 0) throw new AggregateException(faults);
        TimerMeter.Ran("DailyMaintenance");
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031",
        Justification = "Whatever goes wrong with one must not keep the others back; the run fails in the end.")]
    private async Task TryAsync(string name, Func<CancellationToken, Task> work, TimeSpan longest, List<Exception> faults,
        CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var limit = new CancellationTokenSource(longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await work(both.Token);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            NotDone(log, name, fault);
            faults.Add(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The daily work on {Name} was not finished")]
    private static partial void NotDone(ILogger logger, string name, Exception fault);
}

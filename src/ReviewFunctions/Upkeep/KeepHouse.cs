using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Upkeep;

/// <summary>Keeps a copy of everything, and removes what nobody needs any more. Runs once a day; a missed run is made up by the next.</summary>
public sealed class KeepHouse(DailyArchive archive, ClaimOffice claims, ImageSweep images)
{
    /// <summary>Takes the day's archive, then forgets the answers to requests that nobody will send again and marks images that nobody uses.</summary>
    [Function(nameof(KeepHouse))]
    public async Task RunAsync([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancel)
    {
        await archive.TakeAsync(cancel);
        await claims.ForgetAsync(cancel);
        await images.RunAsync(cancel);
        TimerMeter.Ran(nameof(KeepHouse));
    }
}

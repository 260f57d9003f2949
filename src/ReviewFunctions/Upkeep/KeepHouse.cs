using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Upkeep;

/// <summary>Removes what nobody needs any more, and keeps a copy of the rest. Runs once a day; a missed run is made up by the next.</summary>
public sealed class KeepHouse(ClaimOffice claims, DailyArchive archive)
{
    /// <summary>Forgets the answers to requests that nobody will send again, then takes the day's archive.</summary>
    [Function(nameof(KeepHouse))]
    public async Task RunAsync([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancel)
    {
        await claims.ForgetAsync(cancel);
        await archive.TakeAsync(cancel);
        TimerMeter.Ran(nameof(KeepHouse));
    }
}

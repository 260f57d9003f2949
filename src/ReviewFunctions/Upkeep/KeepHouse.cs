using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Upkeep;

/// <summary>Keeps a copy of everything, and removes what nobody needs any more. Runs once a day; a missed run is made up by the next.</summary>
public sealed class KeepHouse(DailyArchive archive, ClaimOffice claims, ImageSweep images, CommentSweep comments)
{
    /// <summary>Takes the day's archive, then forgets the answers to requests that nobody will send again, marks images that nobody uses and removes old spam, archive or no archive.</summary>
    [Function(nameof(KeepHouse))]
    public async Task RunAsync([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancel)
    {
        try
        {
            await archive.TakeAsync(cancel);
        }
        finally
        {
            await claims.ForgetAsync(cancel);
            await images.RunAsync(cancel);
            await comments.RunAsync(cancel);
        }
        TimerMeter.Ran("KeepHouse");
    }
}

using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;

namespace ReviewFunctions.Upkeep;

/// <summary>Removes what nobody needs any more. Runs once a day; a missed run is made up by the next.</summary>
public sealed class KeepHouse(ClaimOffice claims, ImageSweep images)
{
    /// <summary>Forgets the answers to requests that nobody will send again, and marks images that nobody uses.</summary>
    [Function(nameof(KeepHouse))]
    public async Task RunAsync([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancel)
    {
        await claims.ForgetAsync(cancel);
        await images.RunAsync(cancel);
    }
}

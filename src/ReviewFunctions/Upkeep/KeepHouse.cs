using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Upkeep;

/// <summary>Removes what nobody needs any more. Runs once a day; a missed run is made up by the next.</summary>
public sealed class KeepHouse(ClaimOffice claims)
{
    /// <summary>Forgets the answers to requests that nobody will send again.</summary>
    [Function(nameof(KeepHouse))]
    public Task RunAsync([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancel) => claims.ForgetAsync(cancel);
}

using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Publishing;

/// <summary>Publishes what was interrupted. Runs every minute; a missed run is made up by the next.</summary>
public sealed class PublishPending(CurrentSite site, PendingWork pending)
{
    /// <summary>Works off the outboxes.</summary>
    [Function(nameof(PublishPending))]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        await site.ApplyDeploymentAsync(cancel);
        await pending.WorkOffAsync(cancel);
    }
}

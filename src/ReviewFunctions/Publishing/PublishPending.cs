using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Publishing;

/// <summary>Publishes what is due and what was interrupted. Runs every minute; a missed run is made up by the next.</summary>
public sealed class PublishPending(CurrentSite site, Schedule schedule, PendingWork pending)
{
    /// <summary>Makes public what is due, then works off the outboxes.</summary>
    [Function(nameof(PublishPending))]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        await site.ApplyDeploymentAsync(cancel);
        await schedule.PublishDueAsync(cancel);
        await pending.WorkOffAsync(cancel);
        TimerMeter.Ran("PublishPending");
    }
}

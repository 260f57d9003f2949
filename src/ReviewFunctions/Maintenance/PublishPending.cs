using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Maintenance;

/// <summary>Publishes what is due and what was interrupted. Runs every minute; a missed run is made up by the next.</summary>
public sealed class PublishPending(CurrentSite site, Schedule schedule, OutboxProcessor outbox)
{
    /// <summary>Makes public what is due, then processes the outbox.</summary>
    [Function(nameof(PublishPending))]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        await site.ApplyDeploymentAsync(cancel);
        await schedule.PublishDueAsync(cancel);
        await outbox.ProcessAsync(cancel);
        TimerMeter.Ran("PublishPending");
    }
}

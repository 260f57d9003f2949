using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Images;

/// <summary>What actors do to one image at the same time, one storage call at a time.</summary>
public abstract class ImageModel
{
    /// <summary>More storage calls than any of the actors makes.</summary>
    protected const int Calls = 80;

    protected ImageModel() =>
        OneThread.Run(() => NewProcess().GetRequiredService<CurrentSite>().GetAsync(CancellationToken.None));

    protected MemoryStorage Storage { get; } = new();

    protected FakeTimeProvider Time { get; } = new(Samples.Noon);

    protected ServiceProvider NewProcess() => MemoryServices.Process(Storage, Time);

    protected Submission NewSubmission() => new(new Editor("editor", [], Byline: null), IdempotentRequest.Only(Time.GetUtcNow()));

    protected Task ProcessOutboxAsync() => NewProcess().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None);

    /// <summary>Lets the first actor go on after so many storage calls only when the others are at their end.</summary>
    /// <param name="calls">After how many calls it stalls.</param>
    /// <param name="callsToLive">After how many calls it dies.</param>
    /// <param name="actors">What is done at the same time.</param>
    protected void Run(int calls, int callsToLive, params Func<Task>[] actors)
    {
        var interleaving = new Interleaving(new Stall(calls));
        Storage.Turn = interleaving.TurnAsync;
        interleaving.Run(actors.Length > 1 ? actors : [() => Task.CompletedTask, .. actors], callsToLive);
        Storage.Turn = () => Task.CompletedTask;
    }

    /// <summary>Has the timer run three times, each after a wait.</summary>
    protected void ProcessOutboxAfter(TimeSpan wait)
    {
        for (var run = 0; run < 3; run++)
        {
            Time.Advance(wait);
            OneThread.Run(ProcessOutboxAsync);
        }
    }
}

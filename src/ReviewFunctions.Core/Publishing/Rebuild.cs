using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Asks for everything to be derived again from what is stored, which <see cref="EverythingChangedHandler"/> does.</summary>
public sealed class Rebuild(IOutbox outbox, TimeProvider time)
{
    /// <summary>Leaves a message to the timer, which begins within a minute.</summary>
    public Task RequestAsync(Attempt attempt, CancellationToken cancel) =>
        outbox.AddAsync(new EverythingChanged { Id = attempt.Id, NotBefore = time.GetUtcNow() }, cancel);

    /// <summary>A message that says that everything is to be published, due at once.</summary>
    public static EverythingChanged NewMessage(DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), NotBefore = now };
}

using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Core.Editing;

/// <summary>Asks for everything to be derived again from what is stored, which <see cref="EverythingChangedHandler"/> does.</summary>
public sealed class Rebuild(IOutbox outbox, TimeProvider time)
{
    /// <summary>Leaves a message to the timer, which begins within a minute.</summary>
    public Task RequestAsync(IdempotentRequest request, CancellationToken cancel) =>
        outbox.AddAsync(new EverythingChanged { Id = request.Id, NotBefore = time.GetUtcNow() }, cancel);
}

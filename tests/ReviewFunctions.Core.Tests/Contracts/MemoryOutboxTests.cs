using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryOutboxTests : OutboxContract
{
    private readonly MemoryStorage _storage = new();

    protected override IReviewStore Reviews => new MemoryReviewStore(_storage);

    protected override IOutbox Outbox => new MemoryOutbox(_storage);
}

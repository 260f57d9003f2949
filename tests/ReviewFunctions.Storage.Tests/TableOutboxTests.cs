using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableOutboxTests(Account account) : OutboxContract
{
    protected override IReviewStore Reviews => account.Get<IReviewStore>();

    protected override IOutbox Outbox => account.Get<IOutbox>();
}

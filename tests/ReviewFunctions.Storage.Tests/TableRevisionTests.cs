using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableRevisionTests(Account account) : RevisionContract
{
    protected override IReviewStore Reviews => account.Get<IReviewStore>();

    protected override IOutbox Outbox => account.Get<IOutbox>();
}

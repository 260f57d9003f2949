using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableWorkingCopyStoreTests(Account account) : WorkingCopyStoreContract
{
    protected override IWorkingCopyStore Copies => account.Get<IWorkingCopyStore>();

    protected override IReviewStore Reviews => account.Get<IReviewStore>();
}

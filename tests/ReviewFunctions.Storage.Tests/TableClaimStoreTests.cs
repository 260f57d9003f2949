using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableClaimStoreTests(Account account) : ClaimStoreContract
{
    protected override IClaimStore Claims => account.Get<IClaimStore>();
}

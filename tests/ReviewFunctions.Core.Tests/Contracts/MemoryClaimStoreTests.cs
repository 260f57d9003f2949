using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryClaimStoreTests : ClaimStoreContract
{
    private readonly MemoryStorage _storage = new();

    protected override IClaimStore Claims => new MemoryClaimStore(_storage);
}

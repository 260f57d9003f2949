using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryAddressRegistryTests : AddressRegistryContract
{
    private readonly MemoryStorage _storage = new();

    protected override IAddressRegistry Addresses => new MemoryAddressRegistry(_storage, TimeProvider.System);
}

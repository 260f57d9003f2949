using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableAddressRegistryTests(Account account) : AddressRegistryContract
{
    protected override IAddressRegistry Addresses => account.Get<IAddressRegistry>();
}

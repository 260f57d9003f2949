using ReviewFunctions.Core.Months;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableMonthRegistryTests(Account account) : MonthRegistryContract
{
    protected override IMonthRegistry Months => account.Get<IMonthRegistry>();
}

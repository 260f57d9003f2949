using ReviewFunctions.Core.Months;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryMonthRegistryTests : MonthRegistryContract
{
    private readonly MemoryStorage _storage = new();

    protected override IMonthRegistry Months => new MemoryMonthRegistry(_storage);
}

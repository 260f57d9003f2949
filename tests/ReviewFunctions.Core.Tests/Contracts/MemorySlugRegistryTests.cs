using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemorySlugRegistryTests : SlugRegistryContract
{
    private readonly MemoryStorage _storage = new();

    protected override ISlugRegistry Slugs => new MemorySlugRegistry(_storage, TimeProvider.System);
}

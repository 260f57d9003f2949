using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemorySitePageStoreTests : SitePageStoreContract
{
    private readonly MemoryStorage _storage = new();

    protected override ISitePageStore Pages => new MemorySitePageStore(_storage);

    protected override IOutbox Outbox => new MemoryOutbox(_storage);
}

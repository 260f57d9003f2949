using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemorySiteStoreTests : SiteStoreContract
{
    private readonly MemoryStorage _storage = new();

    protected override ISiteStore Sites => new MemorySiteStore(_storage);

    protected override IOutbox Outbox => new MemoryOutbox(_storage);
}

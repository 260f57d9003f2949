using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryImageStoreTests : ImageStoreContract
{
    private readonly MemoryStorage _storage = new();

    protected override IImageStore Images => new MemoryImageStore(_storage);

    protected override IOutbox Outbox => new MemoryOutbox(_storage);
}

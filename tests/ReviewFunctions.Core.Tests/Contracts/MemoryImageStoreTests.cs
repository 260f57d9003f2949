using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryImageStoreTests : ImageStoreContract
{
    private readonly MemoryStorage _storage = new();

    protected override IImageStore Images => new MemoryImageStore(_storage);

    protected override IOutbox Outbox => new MemoryOutbox(_storage);
}

using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryImageFilesTests : ImageFilesContract
{
    private readonly MemoryStorage _storage = new();

    protected override IImageFiles Files => new MemoryImageFiles(_storage, TimeProvider.System);
}

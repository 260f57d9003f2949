using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryDocumentStoreTests : DocumentStoreContract
{
    private readonly MemoryStorage _storage = new();

    protected override IDocumentStore Documents => new MemoryDocumentStore(_storage);
}

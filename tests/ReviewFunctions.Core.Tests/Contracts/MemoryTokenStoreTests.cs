using ReviewFunctions.Core.Access;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryTokenStoreTests : TokenStoreContract
{
    private readonly MemoryStorage _storage = new();

    protected override ITokenStore Tokens => new MemoryTokenStore(_storage);
}

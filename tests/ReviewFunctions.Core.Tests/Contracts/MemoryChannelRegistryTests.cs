using ReviewFunctions.Core.Channels;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryChannelRegistryTests : ChannelRegistryContract
{
    private readonly MemoryStorage _storage = new();

    protected override IChannelRegistry Channels => new MemoryChannelRegistry(_storage);
}

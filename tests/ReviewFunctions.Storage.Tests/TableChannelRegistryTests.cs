using ReviewFunctions.Core.Channels;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableChannelRegistryTests(Account account) : ChannelRegistryContract
{
    protected override IChannelRegistry Channels => account.Get<IChannelRegistry>();
}

using ReviewFunctions.Core.Channels;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every registry of channels keeps to.</summary>
public abstract class ChannelRegistryContract
{
    private static int _made;

    private readonly string _name = $"Tag {Interlocked.Increment(ref _made)} 음악/AC#";

    protected abstract IChannelRegistry Channels { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_channel_that_was_never_registered_is_not_there() => Assert.Null(await Channels.FindAsync(New().Scope, Cancel));

    [Fact]
    public async Task A_channel_keeps_its_first_spelling_and_is_new_until_it_is_listed()
    {
        await Channels.AddAsync(New(), Cancel);
        await Channels.AddAsync(New() with { Label = "Another spelling" }, Cancel);
        Assert.Equal(new RegisteredChannel(New(), IsListed: false), await Channels.FindAsync(New().Scope, Cancel));
        await Channels.MarkListedAsync(New() with { Label = "Another spelling" }, Cancel);
        Assert.Equal(new RegisteredChannel(New(), IsListed: true), await Channels.FindAsync(New().Scope, Cancel));
    }

    [Fact]
    public async Task A_channel_that_is_not_there_is_not_listed_either()
    {
        await Channels.MarkListedAsync(New(), Cancel);
        Assert.Null(await Channels.FindAsync(New().Scope, Cancel));
    }

    [Fact]
    public async Task A_channel_that_is_renamed_keeps_its_new_name_and_is_as_listed_as_before()
    {
        await Channels.RenameAsync(New(), Cancel);
        Assert.Equal(new RegisteredChannel(New(), IsListed: false), await Channels.FindAsync(New().Scope, Cancel));
        await Channels.MarkListedAsync(New(), Cancel);
        await Channels.RenameAsync(New().Unspelt, Cancel);
        await Channels.AddAsync(New(), Cancel);
        Assert.Equal(new RegisteredChannel(New().Unspelt, IsListed: true), await Channels.FindAsync(New().Scope, Cancel));
    }

    [Fact]
    public async Task A_channel_that_is_listed_and_renamed_at_once_is_both()
    {
        for (var round = 0; round < 10; round++)
        {
            var channel = Channel.Named(ChannelKind.Tag, $"{_name} {round}");
            await Channels.AddAsync(channel, Cancel);
            await Task.WhenAll(Channels.MarkListedAsync(channel, Cancel), Channels.RenameAsync(channel.Unspelt, Cancel));
            Assert.Equal(new RegisteredChannel(channel.Unspelt, IsListed: true), await Channels.FindAsync(channel.Scope, Cancel));
        }
    }

    [Fact]
    public async Task Pages_of_one_hold_together_all_that_is_registered_in_order()
    {
        foreach (var kind in Enum.GetValues<ChannelKind>().Where(kind => kind != ChannelKind.All))
            await Channels.AddAsync(Channel.Named(kind, _name), Cancel);
        List<string> names = [];
        while (await Channels.ListAsync(names.LastOrDefault(), 1, Cancel) is [var channel]) names.Add(channel.Scope.Name);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(5, names.Count(name => name.EndsWith($":{New().Key}", StringComparison.Ordinal)));
        Assert.Equal(names, (await Channels.ListAsync(after: null, int.MaxValue, Cancel)).Select(channel => channel.Scope.Name));
    }

    private Channel New() => Channel.Named(ChannelKind.Tag, _name);
}

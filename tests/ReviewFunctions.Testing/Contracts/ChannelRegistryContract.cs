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
    public async Task A_channel_that_was_never_registered_is_not_there() => Assert.Null(await Channels.FindAsync(New().List, Cancel));

    [Fact]
    public async Task A_channel_is_stored_as_it_was_put()
    {
        foreach (var (hasReviews, isListed) in ((bool, bool)[])[(false, false), (true, false), (true, true), (false, true)])
        {
            var stored = await Channels.FindAsync(New().List, Cancel);
            var spelt = New() with { Label = $"{hasReviews} {isListed}" };
            var next = new RegisteredChannel(spelt, hasReviews, isListed) { IsErased = !hasReviews && isListed, Version = stored?.Version };
            Assert.True(await Channels.TryPutAsync(next, Cancel));
            var found = await Channels.FindAsync(New().List, Cancel);
            Assert.Equal(next with { Version = found?.Version }, found);
            Assert.NotEqual(stored?.Version, found?.Version);
        }
    }

    [Fact]
    public async Task The_pages_of_a_channel_are_stored_as_they_were_put_however_many_there_are()
    {
        Assert.Null((await StoredAsync(pages: null)).Pages);
        List<string> edges = [.. Enumerable.Range(0, 3000).Select(number => $"{number:D19}|019bc3bc4bc57d03b1c1fed99a8c5a4b")];
        foreach (var pages in new[] { ChannelPages.None, new ChannelPages(edges, 60) { Most = 3001, StaleFrom = 7 } })
        {
            var stored = (await StoredAsync(pages)).Pages;
            Assert.Equal(pages.Edges, stored?.Edges);
            Assert.Equal((pages.Since, pages.Most, pages.StaleFrom), (stored?.Since, stored?.Most, stored?.StaleFrom));
        }
    }

    [Fact]
    public async Task A_channel_is_put_only_over_what_was_read()
    {
        var first = RegisteredChannel.New(New());
        Assert.True(await Channels.TryPutAsync(first, Cancel));
        Assert.False(await Channels.TryPutAsync(first, Cancel));
        var read = await Channels.FindAsync(New().List, Cancel);
        Assert.NotNull(read);
        Assert.True(await Channels.TryPutAsync(read, Cancel));
        Assert.False(await Channels.TryPutAsync(read with { IsListed = true }, Cancel));
        Assert.False((await Channels.FindAsync(New().List, Cancel))?.IsListed);
    }

    [Fact]
    public async Task Pages_of_one_hold_together_all_that_is_registered_in_order()
    {
        foreach (var kind in Enum.GetValues<ChannelKind>().Where(kind => kind != ChannelKind.All))
            await Channels.TryPutAsync(RegisteredChannel.New(Channel.Named(kind, _name)), Cancel);
        List<string> names = [];
        while (await Channels.ListAsync(names.LastOrDefault(), 1, Cancel) is [var channel]) names.Add(channel.Channel.List.Name);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(6, names.Count(name => name.EndsWith($":{New().Key}", StringComparison.Ordinal)));
        Assert.Equal(names, (await Channels.ListAsync(after: null, int.MaxValue, Cancel)).Select(channel => channel.Channel.List.Name));
    }

    private async Task<RegisteredChannel> StoredAsync(ChannelPages? pages)
    {
        var now = await Channels.FindAsync(New().List, Cancel) ?? RegisteredChannel.New(New());
        Assert.True(await Channels.TryPutAsync(now with { Pages = pages }, Cancel));
        return await Channels.FindAsync(New().List, Cancel) ?? throw new InvalidOperationException("It was stored.");
    }

    private Channel New() => Channel.Named(ChannelKind.Tag, _name);
}

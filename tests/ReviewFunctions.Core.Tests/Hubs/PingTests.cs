using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Tests.Publishing;

namespace ReviewFunctions.Core.Tests.Hubs;

public sealed class PingTests
{
    private static readonly Uri Hub = new("https://hub.example/");

    private readonly World _world = new();

    private IEnumerable<Ping> Open => _world.Storage.Outbox.Values.OfType<Ping>();

    private IEnumerable<string> Told => _world.Storage.Hubs.Told.Select(told => told.Topic.AbsolutePath);

    [Fact]
    public void Without_a_hub_nothing_is_left_to_do_and_no_feed_is_looked_at()
    {
        var calls = CallsOf(() => Publish(Edit.Rewrite));
        Assert.Empty(Open);
        _world.TellHub(Hub);
        // Six feeds in each of three channels, and the ping itself.
        Assert.Equal(calls + 19, CallsOf(() => Publish(Edit.Rewrite)));
    }

    [Fact]
    public void A_hub_is_told_of_every_feed_that_changed_and_not_before_other_instances_show_it()
    {
        _world.TellHub(Hub);
        _world.Time.Advance(TimeSpan.FromHours(1));
        Publish(Edit.Rewrite);
        var ping = Assert.Single(Open);
        Assert.Equal((Hub, _world.Time.GetUtcNow().AddSeconds(2)), (ping.Hub, ping.NotBefore));

        Run();
        Assert.Empty(Told);
        _world.Time.Advance(TimeSpan.FromSeconds(2));
        Run();
        Assert.Equal(Feeds("/").Concat(Feeds("/kinds/film/")).Concat(Feeds("/tags/drama/")).Order(), Told.Order());
        Assert.Empty(Open);
    }

    [Fact]
    public void A_change_that_no_feed_shows_is_told_to_nobody()
    {
        _world.TellHub(Hub);
        Publish(Edit.Withdraw);
        _world.ProcessAll();
        _world.Storage.Hubs.Forget();
        _world.Time.Advance(TimeSpan.FromHours(1));
        Publish(Edit.Rewrite);
        Assert.Empty(Open);
    }

    [Fact]
    public void A_feed_that_changed_twice_before_the_hub_was_told_is_told_of_once()
    {
        _world.TellHub(Hub);
        Publish(Edit.Rewrite);
        Publish(Edit.Withdraw);
        Assert.Equal(2, Open.Count());
        _world.ProcessAll();
        Assert.Equal(18, Told.Count());
    }

    [Fact]
    public void A_ping_that_fails_waits_longer_each_time_for_a_day_and_is_given_up()
    {
        var waits = WaitsFor(new HubAnswer(HubVerdict.Unavailable, "503"));
        Assert.Equal([30, 60, 120, 240, 480, 960, 1920, 3600, 3600], waits.Take(9).Select(wait => wait.TotalSeconds));
        Assert.Equal(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(2), waits.Aggregate((sum, wait) => sum + wait));
        Assert.Empty(Open);
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(7, 30)]
    [InlineData(-5, 30)]
    [InlineData(1_000_000, 86_398)]
    public void A_hub_is_left_alone_for_as_long_as_it_asks_within_the_day(int asked, int waited) =>
        Assert.Equal(waited, WaitsFor(new HubAnswer(HubVerdict.Unavailable, "429", TimeSpan.FromSeconds(asked)))[0].TotalSeconds);

    [Fact]
    public void A_topic_that_a_hub_refuses_is_dropped_and_the_others_are_told()
    {
        _world.Storage.Hubs.Answer = (_, topic) =>
            new HubAnswer(topic.AbsolutePath == "/feed.atom" ? HubVerdict.Refused : HubVerdict.Accepted);
        TellDue();
        Assert.Equal(18, Told.Count());
        Assert.Empty(Open);
    }

    [Fact]
    public void A_hub_that_is_gone_is_asked_once()
    {
        _world.Storage.Hubs.Answer = (_, _) => new HubAnswer(HubVerdict.Gone, "410");
        TellDue();
        Assert.Single(Told);
        Assert.Empty(Open);
    }

    [Fact]
    public void A_topic_that_fails_keeps_the_others_back_for_one_wait_only()
    {
        _world.Storage.Hubs.Answer = (_, topic) =>
            new HubAnswer(topic.AbsolutePath == "/feed.xml" ? HubVerdict.Unavailable : HubVerdict.Accepted, "500");
        TellDue();
        Assert.Equal((1, "500"), (Assert.Single(Open).Attempts, Assert.Single(Open).LastError));
        _world.Time.Advance(TimeSpan.FromSeconds(30));
        Run();
        Assert.Equal(["/feed.xml"], Assert.Single(Open).Topics.Select(topic => topic.AbsolutePath));
    }

    [Fact]
    public void A_change_of_the_site_is_told_for_every_feed_that_it_changes()
    {
        _world.TellHub(Hub);
        _world.TellHub(new Uri("https://other.example/"));
        Assert.Empty(Told);
        _world.Time.Advance(TimeSpan.FromHours(1));
        _world.ChangeTitle("Another title");
        _world.ProcessAll();
        Assert.Equal(Feeds("/").Concat(Feeds("/kinds/film/")).Concat(Feeds("/tags/drama/")).Order(), Told.Order());
    }

    private static IEnumerable<string> Feeds(string folder) =>
        from name in (string[])["feed", "feed-summary"] from format in (string[])["xml", "atom", "json"] select $"{folder}{name}.{format}";

    private List<TimeSpan> WaitsFor(HubAnswer answer)
    {
        _world.TellHub(Hub);
        _world.Storage.Hubs.Answer = (_, _) => answer;
        Publish(Edit.Rewrite);
        _world.Time.Advance(TimeSpan.FromSeconds(2));
        var waits = new List<TimeSpan>();
        for (Run(); Open.Any(); Run())
        {
            waits.Add(Assert.Single(Open).NotBefore - _world.Time.GetUtcNow());
            _world.Time.Advance(waits[^1]);
        }
        return waits;
    }

    private void TellDue()
    {
        var answer = _world.Storage.Hubs.Answer;
        _world.Storage.Hubs.Answer = (_, _) => new HubAnswer(HubVerdict.Accepted);
        _world.TellHub(Hub);
        _world.Storage.Hubs.Answer = answer;
        Publish(Edit.Rewrite);
        _world.Time.Advance(TimeSpan.FromSeconds(2));
        Run();
    }

    private int CallsOf(Action work)
    {
        var calls = 0;
        _world.Storage.Turn = () => Task.FromResult(calls++);
        work();
        _world.Storage.Turn = () => Task.CompletedTask;
        return calls;
    }

    private void Publish(Edit edit) => OneThread.Run(() => _world.EditAsync(edit));

    private void Run() => OneThread.Run(_world.ProcessOutboxAsync);
}

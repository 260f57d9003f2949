namespace ReviewFunctions.LocalHost.Tests;

public sealed class StopTests
{
    private static readonly TimeSpan ShortGrace = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_running_request_may_finish_and_no_other_is_taken()
    {
        await using var app = await RunningApp.StartAsync();
        var request = app.TextAsync("/wait");
        await app.Signals.Begun.Task.WaitAsync(Cancel);
        var stop = app.Host.StopAsync();

        await RefusesAsync(app);
        Assert.False(stop.IsCompleted);
        app.Signals.Continue.SetResult();

        Assert.Equal("waited", await request);
        await stop;
    }

    [Fact]
    public async Task A_running_timer_may_finish()
    {
        var end = new TaskCompletionSource();
        await using var app = await RunningApp.StartAsync();
        app.Rehearsal.Script = _ => end.Task;
        await FireAsync(app);
        var stop = app.Host.StopAsync();

        Assert.False(stop.IsCompleted);
        end.SetResult();
        await stop;
        Assert.True(app.Rehearsal.Quiet);
    }

    [Fact]
    public async Task When_the_grace_is_over_a_request_is_cancelled()
    {
        await using var app = await RunningApp.StartAsync(options => options with { StopTimeout = ShortGrace });
        var request = app.TextAsync("/wait");
        await app.Signals.Begun.Task.WaitAsync(Cancel);
        await app.Host.StopAsync();

        await app.Signals.Cancelled.Task.WaitAsync(Cancel);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => request);
    }

    [Fact]
    public async Task When_the_grace_is_over_a_timer_is_cancelled()
    {
        var cancelled = new TaskCompletionSource();
        await using var app = await RunningApp.StartAsync(options => options with { StopTimeout = ShortGrace });
        app.Rehearsal.Script = cancel =>
        {
            cancel.Register(cancelled.SetResult);
            return cancelled.Task;
        };
        await FireAsync(app);
        await app.Host.StopAsync();

        await cancelled.Task.WaitAsync(Cancel);
    }

    [Fact]
    public async Task A_timer_that_ignores_its_cancellation_does_not_keep_the_host()
    {
        await using var app = await RunningApp.StartAsync(options => options with { StopTimeout = ShortGrace });
        app.Rehearsal.Script = _ => new TaskCompletionSource().Task;
        await FireAsync(app);

        await app.Host.StopAsync();
    }

    private static async Task FireAsync(RunningApp app)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, "/admin/functions/EveryMinute", JsonContent.Empty(), RunningApp.MasterKey);
        await app.Rehearsal.NextRunAsync(Cancel);
    }

    private static async Task RefusesAsync(RunningApp app)
    {
        using var client = new HttpClient { BaseAddress = app.Host.Address };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/where", UriKind.Relative), Cancel);
                await Task.Yield();
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}

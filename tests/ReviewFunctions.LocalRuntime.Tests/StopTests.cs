using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class StopTests
{
    private static readonly TimeSpan ShortGrace = TimeSpan.FromMilliseconds(200);
    private static readonly DateTimeOffset Due = new(2026, 11, 1, 10, 1, 0, TimeSpan.Zero);

    private readonly Clock _clock = new(Due.AddSeconds(-1));
    private readonly Signals _signals = new();
    private readonly Rehearsal _rehearsal = new();

    [Fact]
    public async Task A_running_request_may_finish_and_no_other_is_taken()
    {
        await using var app = await StartAsync(typeof(TransferSamples));
        var request = app.TextAsync("/wait");
        await _signals.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        var stop = app.Host.StopAsync(CancellationToken.None);
        await StoppingAsync(app.Host);

        await RefusesAsync(app);
        Assert.False(stop.IsCompleted);
        _signals.Continue.SetResult();

        Assert.Equal("waited", await request);
        await stop;
    }

    [Fact]
    public async Task A_running_timer_may_finish_and_is_not_run_again()
    {
        var end = new TaskCompletionSource();
        await using var app = await StartAsync(typeof(EveryMinute));
        _rehearsal.Script = _ => end.Task;
        await _clock.ReachAsync(Due);
        await _rehearsal.NextRunAsync();
        var stop = app.Host.StopAsync(CancellationToken.None);
        await StoppingAsync(app.Host);

        Assert.False(stop.IsCompleted);
        end.SetResult();
        await stop;
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(_rehearsal.Quiet);
    }

    [Fact]
    public async Task When_the_grace_is_over_a_request_is_cancelled()
    {
        await using var app = await StartAsync(Hurry, typeof(TransferSamples));
        var request = app.TextAsync("/wait");
        await _signals.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        await app.Host.StopAsync(CancellationToken.None);

        await _signals.Cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => request);
    }

    [Fact]
    public async Task When_the_grace_is_over_a_timer_is_cancelled()
    {
        var cancelled = new TaskCompletionSource();
        await using var app = await StartAsync(Hurry, typeof(EveryMinute));
        _rehearsal.Script = cancel =>
            Task.Delay(Timeout.InfiniteTimeSpan, cancel).ContinueWith(_ => cancelled.SetResult(), TaskScheduler.Default);
        await _clock.ReachAsync(Due);
        await _rehearsal.NextRunAsync();
        await app.Host.StopAsync(CancellationToken.None);

        Assert.True(cancelled.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_timer_that_ignores_its_cancellation_does_not_keep_the_app()
    {
        await using var app = await StartAsync(Hurry, typeof(EveryMinute));
        _rehearsal.Script = _ => new TaskCompletionSource().Task;
        await _clock.ReachAsync(Due);
        await _rehearsal.NextRunAsync();

        await app.Host.StopAsync(CancellationToken.None);
    }

    private static void Hurry(FunctionsApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShortGrace);

    private static Task StoppingAsync(IHost host)
    {
        var stopping = new TaskCompletionSource();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
        return stopping.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task RefusesAsync(RunningApp app)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/where", UriKind.Relative), TestContext.Current.CancellationToken);
                await Task.Yield();
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private Task<RunningApp> StartAsync(params Type[] functions) => StartAsync(_ => { }, functions);

    private Task<RunningApp> StartAsync(Action<FunctionsApplicationBuilder> configure, params Type[] functions) => RunningApp.StartAsync(
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock).AddSingleton(_signals).AddSingleton(_rehearsal);
            configure(builder);
        },
        functions);
}

using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class TimerTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 10, 0, 30, TimeSpan.Zero);

    private readonly Clock _clock = new(Start);
    private readonly Rehearsal _rehearsal = new();

    [Fact]
    public async Task A_timer_runs_when_it_is_due_and_not_before()
    {
        await using var app = await StartAsync(typeof(EveryMinute));

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.True(_rehearsal.Quiet);
        await _clock.ReachAsync(At(10, 1));

        Assert.False((await _rehearsal.NextRunAsync()).IsPastDue);
    }

    [Fact]
    public async Task A_run_is_told_the_state_of_its_schedule_in_UTC()
    {
        await using var app = await StartAsync(typeof(EveryMinute));

        await _clock.ReachAsync(At(10, 1));
        var first = (await _rehearsal.NextRunAsync()).ScheduleStatus;
        await _clock.ReachAsync(At(10, 2));
        var second = (await _rehearsal.NextRunAsync()).ScheduleStatus;

        Assert.Equal((default, At(10, 2).UtcDateTime, Start.UtcDateTime), (first!.Last, first.Next, first.LastUpdated));
        Assert.Equal(
            (At(10, 1).UtcDateTime, At(10, 3).UtcDateTime, At(10, 1).UtcDateTime), (second!.Last, second.Next, second.LastUpdated));
        Assert.Equal((DateTimeKind.Utc, DateTimeKind.Utc), (second.Last.Kind, second.Next.Kind));
    }

    [Fact]
    public async Task A_run_that_is_still_going_when_the_next_is_due_is_followed_by_one_late_run()
    {
        var end = new TaskCompletionSource();
        await using var app = await StartAsync(typeof(EveryMinute));
        _rehearsal.Script = _ => end.Task;
        await _clock.ReachAsync(At(10, 1));
        await _rehearsal.NextRunAsync();

        _clock.Advance(TimeSpan.FromSeconds(150));
        Assert.True(_rehearsal.Quiet);
        end.SetResult();

        Assert.True((await _rehearsal.NextRunAsync()).IsPastDue);
        await _clock.ReachAsync(At(10, 4));
        Assert.False((await _rehearsal.NextRunAsync()).IsPastDue);
        Assert.True(_rehearsal.Quiet);
    }

    [Fact]
    public async Task A_failed_run_is_logged_and_the_schedule_goes_on()
    {
        using var journal = new Journal();
        await using var app = await StartAsync(builder => builder.Logging.AddProvider(journal), typeof(EveryMinute));
        _rehearsal.Script = _ => throw new InvalidOperationException("broken");
        await _clock.ReachAsync(At(10, 1));
        await _rehearsal.NextRunAsync();
        await _clock.ReachAsync(At(10, 2));
        await _rehearsal.NextRunAsync();

        Assert.Contains(journal.Entries, entry => entry is { Category: "Function.EveryMinute", Error.Message: "broken" });
    }

    [Fact]
    public async Task A_timer_may_also_run_at_the_start()
    {
        await using var app = await StartAsync(typeof(AtStart));
        var atStart = await _rehearsal.NextRunAsync();
        await _clock.ReachAsync(At(10, 1));
        await _rehearsal.NextRunAsync();

        Assert.False(atStart.IsPastDue);
        Assert.Null(atStart.ScheduleStatus);
    }

    [Fact]
    public async Task A_schedule_may_be_a_time_span_from_the_settings()
    {
        await using var app = await StartAsync(builder => builder.Configuration["Sweep:Schedule"] = "00:00:20", typeof(BySetting));

        await _clock.ReachAsync(Start.AddSeconds(20));
        await _rehearsal.NextRunAsync();
        await _clock.ReachAsync(Start.AddSeconds(40));

        Assert.Equal(Start.AddSeconds(60).UtcDateTime, (await _rehearsal.NextRunAsync()).ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_far_occurrence_is_waited_for_a_day_at_a_time()
    {
        await using var app = await StartAsync(typeof(Yearly));

        for (var day = Start.AddDays(1); day.Year == 2026; day = day.AddDays(1))
            await _clock.ReachAsync(day);
        Assert.True(_rehearsal.Quiet);
        await _clock.ReachAsync(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

        await _rehearsal.NextRunAsync();
    }

    [Theory]
    [InlineData("LocalRuntime:Timers", "false")]
    [InlineData("AzureWebJobs.AtStart.Disabled", "true")]
    [InlineData("AzureWebJobs:AtStart:Disabled", "1")]
    public async Task A_timer_that_is_switched_off_runs_by_the_master_key_alone(string setting, string value)
    {
        await using var app = await StartAsync(builder => builder.Configuration[setting] = value, typeof(AtStart));
        Assert.True(_clock.Idle);
        Assert.True(_rehearsal.Quiet);

        using var response = await app.SendAsync(HttpMethod.Post, "/admin/functions/AtStart", JsonContent.Empty(), RunningApp.MasterKey);

        await _rehearsal.NextRunAsync();
    }

    private static DateTimeOffset At(int hour, int minute) => new(2026, 11, 1, hour, minute, 0, TimeSpan.Zero);

    private Task<RunningApp> StartAsync(params Type[] functions) => StartAsync(_ => { }, functions);

    private Task<RunningApp> StartAsync(Action<FunctionsApplicationBuilder> configure, params Type[] functions) => RunningApp.StartAsync(
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock).AddSingleton(_rehearsal);
            configure(builder);
        },
        functions);
}

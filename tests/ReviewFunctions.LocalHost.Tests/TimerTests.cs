using Microsoft.Extensions.Logging;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class TimerTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 10, 0, 30, TimeSpan.Zero);

    private static readonly string[] Timers = ["EveryMinute", "AtStart", "BySetting", "Yearly"];

    private readonly Clock _clock = new(Start);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_timer_runs_when_it_is_due_and_not_before()
    {
        await using var app = await StartAsync("EveryMinute");

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.True(app.Rehearsal.Quiet);
        await _clock.ReachAsync(At(10, 1));

        Assert.False((await app.Rehearsal.NextRunAsync(Cancel)).IsPastDue);
    }

    [Fact]
    public async Task A_run_is_told_the_state_of_its_schedule_in_UTC()
    {
        await using var app = await StartAsync("EveryMinute");

        await _clock.ReachAsync(At(10, 1));
        var first = (await app.Rehearsal.NextRunAsync(Cancel)).ScheduleStatus;
        await _clock.ReachAsync(At(10, 2));
        var second = (await app.Rehearsal.NextRunAsync(Cancel)).ScheduleStatus;

        Assert.Equal((default, At(10, 2).UtcDateTime, Start.UtcDateTime), (first!.Last, first.Next, first.LastUpdated));
        Assert.Equal(
            (At(10, 1).UtcDateTime, At(10, 3).UtcDateTime, At(10, 1).UtcDateTime), (second!.Last, second.Next, second.LastUpdated));
        Assert.Equal((DateTimeKind.Utc, DateTimeKind.Utc), (second.Last.Kind, second.Next.Kind));
    }

    [Fact]
    public async Task A_run_that_is_still_going_when_the_next_is_due_is_followed_by_one_late_run()
    {
        var end = new TaskCompletionSource();
        await using var app = await StartAsync("EveryMinute");
        app.Rehearsal.Script = _ => end.Task;
        await _clock.ReachAsync(At(10, 1));
        await app.Rehearsal.NextRunAsync(Cancel);

        _clock.Advance(TimeSpan.FromSeconds(150));
        Assert.True(app.Rehearsal.Quiet);
        end.SetResult();

        Assert.True((await app.Rehearsal.NextRunAsync(Cancel)).IsPastDue);
        await _clock.ReachAsync(At(10, 4));
        Assert.False((await app.Rehearsal.NextRunAsync(Cancel)).IsPastDue);
        Assert.True(app.Rehearsal.Quiet);
    }

    [Fact]
    public async Task A_failed_run_is_logged_once_and_the_schedule_goes_on()
    {
        using var journal = new Journal();
        await using var app = await StartAsync("EveryMinute", journal);
        app.Rehearsal.Script = _ => throw new InvalidOperationException("broken");
        await _clock.ReachAsync(At(10, 1));
        await app.Rehearsal.NextRunAsync(Cancel);
        await _clock.ReachAsync(At(10, 2));
        await app.Rehearsal.NextRunAsync(Cancel);
        app.Rehearsal.Script = _ => Task.CompletedTask;
        await _clock.ReachAsync(At(10, 3));
        await app.Rehearsal.NextRunAsync(Cancel);

        Assert.Equal(
            2, journal.Entries.Count(entry => entry.Level >= LogLevel.Error && entry.Message.Contains("broken", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_timer_may_also_run_at_the_start()
    {
        await using var app = await StartAsync("AtStart");
        var atStart = await app.Rehearsal.NextRunAsync(Cancel);
        await _clock.ReachAsync(At(10, 1));
        await app.Rehearsal.NextRunAsync(Cancel);

        Assert.False(atStart.IsPastDue);
        Assert.Null(atStart.ScheduleStatus);
    }

    [Fact]
    public async Task A_schedule_may_be_a_time_span_from_the_settings()
    {
        await using var app = await StartAsync("BySetting");

        await _clock.ReachAsync(Start.AddSeconds(20));
        await app.Rehearsal.NextRunAsync(Cancel);
        await _clock.ReachAsync(Start.AddSeconds(40));

        Assert.Equal(Start.AddSeconds(60).UtcDateTime, (await app.Rehearsal.NextRunAsync(Cancel)).ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_far_occurrence_is_waited_for_a_day_at_a_time()
    {
        await using var app = await StartAsync("Yearly");

        for (var day = Start.AddDays(1); day.Year == 2026; day = day.AddDays(1))
            await _clock.ReachAsync(day);
        Assert.True(app.Rehearsal.Quiet);
        await _clock.ReachAsync(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

        await app.Rehearsal.NextRunAsync(Cancel);
    }

    [Theory]
    [InlineData(true, "AzureWebJobs.AtStart.Disabled", "true")]
    [InlineData(true, "AzureWebJobs:AtStart:Disabled", "1")]
    [InlineData(false, "AzureWebJobs.AtStart.Disabled", "false")]
    public async Task A_timer_that_is_switched_off_runs_by_the_master_key_alone(bool timers, string setting, string value)
    {
        await using var app = await RunningApp.StartAsync(options =>
            options with { Timers = timers, Time = _clock, Settings = Only("AtStart", (setting, value)) });
        Assert.True(app.Rehearsal.Quiet);

        using var response = await app.SendAsync(HttpMethod.Post, "/admin/functions/AtStart", JsonContent.Empty(), RunningApp.MasterKey);

        await app.Rehearsal.NextRunAsync(Cancel);
        Assert.True(app.Rehearsal.Quiet);
    }

    private static DateTimeOffset At(int hour, int minute) => new(2026, 11, 1, hour, minute, 0, TimeSpan.Zero);

    private Task<RunningApp> StartAsync(string timer, Journal? journal = null) => RunningApp.StartAsync(
        options => options with { Timers = true, Time = _clock, Settings = Only(timer) },
        logging => _ = journal is null ? logging : logging.AddProvider(journal));

    // All timers but one are switched off.
    private static Dictionary<string, string> Only(string timer, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Sweep:Schedule"] = "00:00:20" };
        foreach (var other in Timers)
            settings[$"AzureWebJobs.{other}.Disabled"] = other == timer ? "false" : "true";
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }
}

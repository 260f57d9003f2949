using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Outbound;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Comments;

/// <summary>What becomes of a check while Akismet is not well: no answer, in time, and a line in the log that gives nothing away.</summary>
public sealed class AkismetTroubleTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private LocalAkismet? _akismet;
    private AskingApp? _app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LocalAkismet Akismet => _akismet ?? throw new InvalidOperationException("Akismet has not been started.");

    private AskingApp App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public async ValueTask InitializeAsync()
    {
        _akismet = await LocalAkismet.StartAsync();
        _app = new AskingApp(_akismet.Address, _time);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_akismet is not null) await _akismet.DisposeAsync();
    }

    [Fact]
    public async Task A_failure_is_no_answer_and_is_logged_once()
    {
        Akismet.Answer = LocalAkismet.Failing;
        Assert.Equal(CommentVerdict.Unknown, await App.Check.CheckAsync(Questions.Full(), Cancel));
        Assert.Contains("status 500", Assert.Single(Troubles), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_says_of_the_trouble_is_logged_cut_and_without_the_key_and_the_comment()
    {
        Akismet.Answer = context =>
        {
            context.Response.Headers["X-akismet-alert-code"] = "10003";
            context.Response.Headers["X-akismet-debug-help"] =
                $"The key {LocalAkismet.Key.ToUpperInvariant()} is wrong {new string('x', 1000)}";
            return LocalAkismet.Say(context, "invalid");
        };
        Assert.Equal(CommentVerdict.Unknown, await App.Check.CheckAsync(Questions.Full(), Cancel));
        var line = Assert.Single(Troubles);
        Assert.Contains("alert '10003', 'The key … is wrong xxx", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, 200, 400);
        AssertNothingIsGivenAway();
    }

    [Fact]
    public async Task An_alert_of_the_account_is_logged_though_the_answer_is_good()
    {
        Akismet.Answer = context =>
        {
            context.Response.Headers["X-akismet-alert-code"] = "10009";
            return LocalAkismet.Ham(context);
        };
        Assert.Equal(CommentVerdict.Ham, await App.Check.CheckAsync(Questions.Full(), Cancel));
        Assert.Contains("10009", Assert.Single(Troubles), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var other = await LocalAkismet.StartAsync();
        Akismet.Answer = context =>
        {
            context.Response.Headers.Location = $"{other.Address}comment-check";
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        Assert.Equal(CommentVerdict.Unknown, await App.Check.CheckAsync(Questions.Full(), Cancel));
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_three_seconds_for_its_head()
    {
        Akismet.Answer = LocalAkismet.Silent;
        await AssertGivenUpAsync();
    }

    [Fact]
    public async Task Nobody_waits_longer_than_three_seconds_for_its_body()
    {
        Akismet.Answer = async context =>
        {
            await LocalAkismet.Say(context, "fal");
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await LocalAkismet.Silent(context);
        };
        await AssertGivenUpAsync();
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read()
    {
        var hasGone = new TaskCompletionSource();
        Akismet.Answer = async context =>
        {
            context.RequestAborted.Register(hasGone.SetResult);
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.WriteAsync(new string('x', 100_000), CancellationToken.None);
        };
        Assert.Equal(CommentVerdict.Unknown, await App.Check.CheckAsync(Questions.Full(), Cancel));
        await hasGone.Task.WaitAsync(Cancel);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_none()
    {
        Akismet.Answer = async context =>
        {
            context.Response.ContentLength = 100;
            await LocalAkismet.Say(context, "false");
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        };
        Assert.Equal(CommentVerdict.Unknown, await App.Check.CheckAsync(Questions.Full(), Cancel));
    }

    [Fact]
    public async Task An_answer_whose_head_is_too_long_is_none()
    {
        Akismet.Answer = context =>
        {
            context.Response.Headers["X-Long"] = new string('x', 20_000);
            return LocalAkismet.Ham(context);
        };
        Assert.Equal(CommentVerdict.Unknown, await App.Check.CheckAsync(Questions.Full(), Cancel));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/1.1/")]
    [InlineData("https://10.0.0.1/1.1/")]
    [InlineData("https://akismet.invalid/1.1/")]
    public async Task Nobody_there_is_no_answer(string endpoint)
    {
        await using var app = new AskingApp(endpoint);
        Assert.Equal(CommentVerdict.Unknown, await app.Check.CheckAsync(Questions.Full(), Cancel));
        Assert.False(await app.Check.CorrectAsync(Questions.Full(), CommentVerdict.Ham, Cancel));
        Assert.Equal(2, app.Journal.Lines.Count(line => line.Contains("Akismet did not answer", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_asks_can_end_it()
    {
        Akismet.Answer = LocalAkismet.Silent;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var check = App.Check.CheckAsync(Questions.Full(), end.Token);
        await Eventually.IsTrueAsync(() => Task.FromResult(Akismet.Asked.Count == 1));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
        Assert.Empty(Troubles);
    }

    [Theory]
    [InlineData("1.1/", "00:00:03", "Akismet:Endpoint")]
    [InlineData("ftp://akismet.example/", "00:00:03", "Akismet:Endpoint")]
    [InlineData("https://akismet.example/", "00:00:00", "Akismet:Timeout")]
    [InlineData("https://akismet.example/", "00:00:31", "Akismet:Timeout")]
    public void A_setting_that_cannot_be_used_is_named_at_the_start(string endpoint, string timeout, string named)
    {
        var options =
            new AkismetOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute), Timeout = TimeSpan.Parse(timeout, null) };
        Assert.Contains(named, Assert.Throws<InvalidOperationException>(options.Checked).Message, StringComparison.Ordinal);
    }

    private IEnumerable<string> Troubles => App.Journal.Lines.Where(line => line.Contains("Akismet", StringComparison.Ordinal));

    private async Task AssertGivenUpAsync()
    {
        var check = App.Check.CheckAsync(Questions.Full(), Cancel);
        await Eventually.IsTrueAsync(() => Task.FromResult(Akismet.Asked.Count == 1));
        _time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(check.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(CommentVerdict.Unknown, await check);
        Assert.Contains("TimeoutException", Assert.Single(Troubles), StringComparison.Ordinal);
        AssertNothingIsGivenAway();
    }

    private void AssertNothingIsGivenAway()
    {
        Assert.NotEmpty(App.Journal.Lines);
        Assert.All(
            (string[])[LocalAkismet.Key, "좋았어요", "minsu@example.org", "203.0.113.7"],
            secret => Assert.DoesNotContain(App.Journal.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }
}

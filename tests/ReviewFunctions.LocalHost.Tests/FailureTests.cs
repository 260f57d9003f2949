using System.Net;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class FailureTests : IAsyncLifetime
{
    private readonly Journal _journal = new();
    private RunningApp? _app;

    private RunningApp App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync(logging: logging => logging.AddProvider(_journal));

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _journal.Dispose();
    }

    [Theory]
    [InlineData("/throws")]
    [InlineData("/throws-at-once")]
    [InlineData("/unserved")]
    public async Task A_failure_is_500_without_a_body_and_is_logged_once(string path)
    {
        using var response = await App.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Null(response.Content.Headers.ContentType);
        Assert.Null(response.Headers.ETag);
        Assert.Single(_journal.Entries, entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public Task A_failure_midway_breaks_the_answer_off() =>
        Assert.ThrowsAnyAsync<HttpRequestException>(() => App.TextAsync("/throws-midway"));

    [Fact]
    public async Task A_route_value_that_the_worker_cannot_read_is_500()
    {
        using var response = await App.GetAsync("/pages/perhaps");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task The_next_request_goes_well()
    {
        using var failed = await App.GetAsync("/throws");
        Assert.Equal("read", await App.TextAsync("/thing"));
    }
}

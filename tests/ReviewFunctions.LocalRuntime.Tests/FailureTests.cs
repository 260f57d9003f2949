using System.Net;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class FailureTests : IAsyncLifetime
{
    private readonly Journal _journal = new();
    private RunningApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync(
        builder => builder.Logging.AddProvider(_journal), typeof(FailureSamples), typeof(Unserved), typeof(MethodSamples));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _journal.Dispose();
    }

    [Theory]
    [InlineData("/throws", "Function.Throws")]
    [InlineData("/throws-at-once", "Function.ThrowsAtOnce")]
    [InlineData("/unserved", "Function.Unserved")]
    public async Task A_failure_is_500_without_a_body_and_is_logged(string path, string category)
    {
        using var response = await _app.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Null(response.Content.Headers.ContentType);
        Assert.Null(response.Headers.ETag);
        var entry = Assert.Single(_journal.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Equal(category, entry.Category);
        Assert.IsType<InvalidOperationException>(entry.Error);
    }

    [Fact]
    public Task A_failure_midway_breaks_the_answer_off() =>
        Assert.ThrowsAnyAsync<HttpRequestException>(() => _app.TextAsync("/throws-midway"));

    [Fact]
    public async Task A_request_that_goes_well_is_not_logged()
    {
        var before = _journal.Entries.Count;

        await _app.TextAsync("/every");
        using var missing = await _app.GetAsync("/missing");

        Assert.Equal(before, _journal.Entries.Count);
    }

    [Fact]
    public void Each_function_is_logged_once_at_the_start() =>
        Assert.Contains(
            _journal.Entries, entry => entry is { Category: "Function.WithHead", Message: "WithHead answers /headed get, head" });
}

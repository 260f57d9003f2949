using System.Net;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class ResultTests : IAsyncLifetime
{
    private const string Json = "application/json; charset=utf-8";
    private const string Title = "{\"title\":\"음악\"}";

    private RunningApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync(typeof(ResultSamples));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/action/object", 200, Json, Title)]
    [InlineData("/action/content", 203, "text/html; charset=utf-8", "<p>음악</p>")]
    [InlineData("/action/status", 418, null, "")]
    [InlineData("/action/file", 200, "image/png", "bytes")]
    [InlineData("/action/stream", 200, "image/png", "bytes")]
    [InlineData("/action/created", 201, Json, Title)]
    [InlineData("/action/none", 204, null, "")]
    [InlineData("/task-of-action", 200, Json, Title)]
    [InlineData("/result/json", 200, Json, Title)]
    [InlineData("/result/text", 200, "text/plain; charset=utf-8", "음악")]
    [InlineData("/result/bytes", 200, "image/png", "bytes")]
    [InlineData("/value-task-of-text", 200, "text/plain; charset=utf-8", "음악")]
    [InlineData("/plain/value", 200, Json, Title)]
    [InlineData("/plain/nothing", 200, null, "")]
    [InlineData("/number", 200, Json, "7")]
    [InlineData("/nothing", 202, null, "")]
    [InlineData("/done", 200, null, "")]
    [InlineData("/value-done", 200, null, "written")]
    public async Task What_a_function_returns_is_the_answer(string path, int status, string? type, string body)
    {
        using var response = await _app.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_problem_is_problem_json()
    {
        using var response = await _app.GetAsync("/result/problem");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.TransferEncodingChunked);
    }

    [Fact]
    public async Task Text_has_a_length()
    {
        using var response = await _app.GetAsync("/result/text");

        Assert.Equal(6, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Not_modified_comes_as_it_is()
    {
        using var response = await _app.GetAsync("/result/304");

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task A_redirect_and_a_validator_come_as_they_are()
    {
        using var redirect = await _app.GetAsync("/action/redirect");
        using var file = await _app.GetAsync("/action/file");

        Assert.Equal(HttpStatusCode.MovedPermanently, redirect.StatusCode);
        Assert.Equal("/elsewhere", redirect.Headers.Location?.ToString());
        Assert.Equal("\"1\"", file.Headers.ETag?.Tag);
    }
}

using System.Net;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class RouteTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync(typeof(RouteSamples));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/Unrouted", "Unrouted")]
    [InlineData("/unNamed", "Unnamed")]
    [InlineData("/", "Root")]
    [InlineData("/?a=b", "Root")]
    [InlineData("/numbers/7", "Number 7")]
    [InlineData("/NUMBERS/-7/", "Number -7")]
    [InlineData("/brief/abc", "Brief abc")]
    [InlineData("/opt", "Optional null False")]
    [InlineData("/opt/", "Optional null False")]
    [InlineData("/opt/x", "Optional x True")]
    [InlineData("/pages", "Defaulted 1")]
    [InlineData("/pages/2", "Defaulted 2")]
    [InlineData("/docs", "CatchAll null")]
    [InlineData("/docs/", "CatchAll null")]
    [InlineData("/docs/a/b", "CatchAll a/b")]
    [InlineData("/docs/a%20b/%EC%9D%8C", "CatchAll a b/음")]
    [InlineData("/docs/a//b", "CatchAll a//b")]
    [InlineData("/docs/a%2Fb", "CatchAll a%2Fb")]
    [InlineData("/files/cover.jpg", "Mixed cover jpg")]
    [InlineData("/query/a%20b?code=%2F&x=1", "/query/a%20b ?code=%2F&x=1 /")]
    public async Task A_path_reaches_its_function(string path, string answer) => Assert.Equal(answer, await _app.TextAsync(path));

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/api/Unrouted")]
    [InlineData("/numbers/abc")]
    [InlineData("/numbers/99999999999")]
    [InlineData("/numbers")]
    [InlineData("/numbers/1/2")]
    [InlineData("/numbersX/1")]
    [InlineData("/ids/7")]
    [InlineData("/brief/abcd")]
    [InlineData("/files/cover")]
    public async Task An_unknown_path_or_a_failed_constraint_is_404_without_a_body(string path)
    {
        using var response = await _app.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Null(response.Content.Headers.ContentType);
    }

    [Fact]
    public async Task A_guid_is_read_by_its_parameter() =>
        Assert.Equal(
            "Identity 0199f3a0-0000-7000-8000-000000000000", await _app.TextAsync("/ids/0199F3A0-0000-7000-8000-000000000000"));

    [Theory]
    [InlineData("/docs/a/../b", "CatchAll b")]
    [InlineData("/docs/./b", "CatchAll b")]
    public async Task Dots_are_resolved_before_routing(string path, string answer) =>
        Assert.EndsWith(answer, await RawConnection.AnswerAsync(_app.Address, "GET", path), StringComparison.Ordinal);
}

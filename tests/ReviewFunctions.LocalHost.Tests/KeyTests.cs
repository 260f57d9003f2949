using System.Net;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class KeyTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Theory]
    [InlineData("/anonymous", "", "wrong", "function", "master")]
    [InlineData("/methods", "function", "master")]
    [InlineData("/function", "function", "master")]
    [InlineData("/default", "function", "master")]
    [InlineData("/user", "master")]
    [InlineData("/system", "master")]
    [InlineData("/admin-only", "master")]
    [InlineData("/admin/host/status", "master")]
    public async Task A_level_opens_with_its_keys_only(string path, params string[] opening)
    {
        foreach (var name in new[] { "", "wrong", "function", "master" })
        {
            var expected = opening.Contains(name) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
            var key = name is "" ? "" : $"the-{name}-key";
            using var byHeader = await App.SendAsync(HttpMethod.Get, path, key: key);
            using var byQuery = await App.GetAsync($"{path}?code={key}");
            Assert.Equal((name, expected, expected), (name, byHeader.StatusCode, byQuery.StatusCode));
        }
    }

    [Fact]
    public async Task A_refusal_has_no_body()
    {
        using var response = await App.GetAsync("/function");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Null(response.Content.Headers.ContentType);
    }

    [Fact]
    public async Task The_header_comes_before_the_query()
    {
        using var response = await App.SendAsync(HttpMethod.Get, $"/function?code={RunningApp.MasterKey}", key: "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_keys_only_anonymous_functions_are_open(string? none)
    {
        await using var app = await RunningApp.StartAsync(options => options with { MasterKey = none, FunctionKey = none });
        Assert.Equal("in", await app.TextAsync("/anonymous"));
        foreach (var path in new[] { "/function", "/admin-only", "/function?code=", "/admin-only?code=", "/admin/host/status?code=" })
        {
            using var answer = await app.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }
}

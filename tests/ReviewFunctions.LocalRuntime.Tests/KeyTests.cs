using System.Net;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class KeyTests
{
    [Theory]
    [InlineData("/anonymous", "", "wrong", "function", "master")]
    [InlineData("/methods", "", "wrong", "function", "master")]
    [InlineData("/function", "function", "master")]
    [InlineData("/default", "function", "master")]
    [InlineData("/user", "master")]
    [InlineData("/system", "master")]
    [InlineData("/admin-only", "master")]
    public async Task A_level_opens_with_its_keys_only(string path, params string[] opening)
    {
        await using var app = await RunningApp.StartAsync(typeof(KeySamples));

        foreach (var name in new[] { "", "wrong", "function", "master" })
        {
            var expected = opening.Contains(name) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
            var key = name is "" ? "" : $"the-{name}-key";
            using var byHeader = await app.SendAsync(HttpMethod.Get, path, key: key);
            using var byQuery = await app.GetAsync($"{path}?code={key}");
            Assert.Equal((name, expected, expected), (name, byHeader.StatusCode, byQuery.StatusCode));
        }
    }

    [Fact]
    public async Task A_refusal_has_no_body()
    {
        await using var app = await RunningApp.StartAsync(typeof(KeySamples));
        using var response = await app.GetAsync("/function");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Null(response.Content.Headers.ContentType);
    }

    [Fact]
    public async Task The_header_comes_before_the_query()
    {
        await using var app = await RunningApp.StartAsync(typeof(KeySamples));
        using var response = await app.SendAsync(HttpMethod.Get, $"/function?code={RunningApp.MasterKey}", key: "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_keys_only_anonymous_functions_are_open(string? none)
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Configuration["LocalRuntime:MasterKey"] = none;
                builder.Configuration["LocalRuntime:FunctionKey"] = none;
            },
            typeof(KeySamples));

        Assert.Equal("in", await app.TextAsync("/anonymous"));
        foreach (var path in new[] { "/function", "/admin-only", "/function?code=", "/admin-only?code=", "/admin/host/status?code=" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync(path)).StatusCode);
    }
}

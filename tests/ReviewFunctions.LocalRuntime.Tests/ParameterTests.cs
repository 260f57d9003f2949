using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class ParameterTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await RunningApp.StartAsync(builder => builder.Services.AddScoped<Greeting>(), typeof(ParameterSamples));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/typed/%EC%9D%8C/7/9999999999/true/2026-11-01", "음 7 9999999999 True 2026-11-01 null")]
    [InlineData(
        "/typed/a/-7/0/False/2026-11-01/0199f3a0-0000-7000-8000-000000000000",
        "a -7 0 False 2026-11-01 0199f3a0-0000-7000-8000-000000000000")]
    [InlineData("/fallback", "20")]
    [InlineData("/fallback/5", "5")]
    [InlineData("/absent", "0")]
    [InlineData("/static/x", "x")]
    public async Task Route_values_are_read_as_the_types_of_parameters(string path, string answer) =>
        Assert.Equal(answer, await _app.TextAsync(path));

    [Theory]
    [InlineData("/typed/a/x/0/true/2026-11-01")]
    [InlineData("/typed/a/1/0/perhaps/2026-11-01")]
    [InlineData("/typed/a/1/0/true/2026-11-01/no-guid")]
    [InlineData("/fallback/x")]
    [InlineData("/absent/99999999999")]
    public async Task A_value_that_cannot_be_read_is_400_without_a_body(string path)
    {
        using var response = await _app.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task The_context_tells_the_function_and_its_scope()
    {
        var parts = (await _app.TextAsync("/context")).Split(' ');

        Assert.Equal(["Context", $"{typeof(ParameterSamples).FullName}.Context", "True", "True", "1"], parts[..5]);
        Assert.True(Guid.TryParse(parts[5], out _));
        Assert.NotEqual(parts[5], (await _app.TextAsync("/context")).Split(' ')[5]);
    }

    [Fact]
    public async Task A_function_class_lives_for_one_invocation()
    {
        var disposed = ParameterSamples.Disposed;
        var (first, second) = (await _app.TextAsync("/instance"), await _app.TextAsync("/instance"));

        Assert.StartsWith("1 ", first, StringComparison.Ordinal);
        Assert.StartsWith("1 ", second, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.True(ParameterSamples.Disposed >= disposed + 2);
    }
}

using System.Net;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class MethodTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync(typeof(MethodSamples));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("GET", "read")]
    [InlineData("POST", "written")]
    [InlineData("PUT", "written")]
    public async Task The_method_chooses_among_functions_of_one_route(string method, string answer)
    {
        using var response = await _app.SendAsync(new HttpMethod(method), "/thing");

        Assert.Equal(answer, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("DELETE", "/thing")]
    [InlineData("HEAD", "/thing")]
    [InlineData("OPTIONS", "/thing")]
    [InlineData("POST", "/headed")]
    public async Task A_method_that_is_not_declared_is_404_without_a_body(string method, string path)
    {
        using var response = await _app.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Null(response.Content.Headers.ContentType);
        Assert.Empty(response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_declared_HEAD_has_the_length_and_no_body()
    {
        using var response = await _app.SendAsync(HttpMethod.Head, "/headed");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("headed".Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("PROPFIND")]
    public async Task No_list_takes_every_method(string method)
    {
        using var response = await _app.SendAsync(new HttpMethod(method), "/every");

        Assert.Equal(method, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

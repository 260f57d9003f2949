using System.Net;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class RoutingTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Theory]
    [InlineData("/Unrouted", "Unrouted")]
    [InlineData("/unROUTED", "Unrouted")]
    [InlineData("/", "Root")]
    [InlineData("/?a=b", "Root")]
    [InlineData("/numbers/7", "Number 7")]
    [InlineData("/NUMBERS/-7/", "Number -7")]
    [InlineData("/brief/abc", "Brief abc")]
    [InlineData("/opt", "Optional null False")]
    [InlineData("/opt/x", "Optional x True")]
    [InlineData("/docs", "CatchAll null")]
    [InlineData("/docs/a/b", "CatchAll a/b")]
    [InlineData("/docs/a%20b/%EC%9D%8C", "CatchAll a b/음")]
    [InlineData("/docs/a//b", "CatchAll a//b")]
    [InlineData("/docs/a%2Fb", "CatchAll a%2Fb")]
    [InlineData("/files/cover.jpg", "Mixed cover jpg")]
    [InlineData("/query/a%20b?code=%2F&x=1", "/query/a%20b ?code=%2F&x=1 /")]
    public async Task A_path_reaches_its_function(string path, string answer) => Assert.Equal(answer, await App.TextAsync(path));

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
        using var response = await App.GetAsync(path);
        AssertBare(HttpStatusCode.NotFound, response);
    }

    [Theory]
    [InlineData("/docs/a/../b", "CatchAll b")]
    [InlineData("/docs/./b", "CatchAll b")]
    public async Task Dots_are_resolved_before_routing(string path, string answer) =>
        Assert.EndsWith(answer, await RawConnection.BodyAsync(App.Host.Address, "GET", path), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET", "read")]
    [InlineData("POST", "written")]
    [InlineData("PUT", "written")]
    public async Task The_method_chooses_among_functions_of_one_route(string method, string answer)
    {
        using var response = await App.SendAsync(new HttpMethod(method), "/thing");
        Assert.Equal(answer, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("DELETE", "/thing")]
    [InlineData("HEAD", "/thing")]
    [InlineData("OPTIONS", "/thing")]
    [InlineData("POST", "/headed")]
    public async Task A_method_that_is_not_declared_is_404_without_a_body(string method, string path)
    {
        using var response = await App.SendAsync(new HttpMethod(method), path);
        AssertBare(HttpStatusCode.NotFound, response);
        Assert.Empty(response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_declared_HEAD_has_the_length_and_no_body()
    {
        using var response = await App.SendAsync(HttpMethod.Head, "/headed");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task No_list_of_methods_takes_every_method(string method)
    {
        using var response = await App.SendAsync(new HttpMethod(method), "/every");
        Assert.Equal(method, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static void AssertBare(HttpStatusCode status, HttpResponseMessage response)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Null(response.Content.Headers.ContentType);
    }
}

using System.Net;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class RouteOrderTests
{
    [Theory]
    [InlineData("/api/reviews", "Document api/reviews")]
    [InlineData("/", "Document null")]
    public async Task The_first_name_wins_even_with_a_catch_all(string path, string answer)
    {
        await using var app = await RunningApp.StartAsync(typeof(ListReviews), typeof(GreedyDocument));

        Assert.Equal(answer, await app.TextAsync(path));
    }

    [Theory]
    [InlineData("/api/reviews", "List")]
    [InlineData("/API/Reviews", "List")]
    [InlineData("/apiary", "Document apiary")]
    [InlineData("/tags/%EC%9D%8C%EC%95%85/", "Document tags/음악/")]
    [InlineData("/admin/else", "Document admin/else")]
    [InlineData("/runtime/webhooks", "Document runtime/webhooks")]
    public async Task A_constraint_keeps_a_catch_all_out_of_the_api(string path, string answer)
    {
        await using var app = await RunningApp.StartAsync(typeof(ListReviews), typeof(PoliteDocument));

        Assert.Equal(answer, await app.TextAsync(path));
    }

    [Fact]
    public async Task A_catch_all_with_a_constraint_does_not_take_the_root()
    {
        await using var app = await RunningApp.StartAsync(typeof(PoliteDocument));

        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Names_are_ordered_whatever_their_case()
    {
        await using var app = await RunningApp.StartAsync(typeof(ListReviews), typeof(AnyReview));

        Assert.Equal("Any reviews", await app.TextAsync("/api/reviews"));
    }

    [Theory]
    [InlineData(null, "/api/Unrouted")]
    [InlineData("""{ "version": "2.0" }""", "/api/Unrouted")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v1/x" } } }""", "/v1/x/Unrouted")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "/Unrouted")]
    public async Task Routes_begin_with_the_prefix_of_host_json(string? hostJson, string path)
    {
        var folder = new AppFolder();
        if (hostJson is not null)
            folder.Write("host.json", hostJson);
        await using var app = await RunningApp.StartAsync(folder, _ => { }, typeof(RouteSamples));

        Assert.Equal("Unrouted", await app.TextAsync(path));
    }
}

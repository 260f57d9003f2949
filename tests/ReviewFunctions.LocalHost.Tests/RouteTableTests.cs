using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.LocalHost.Http;
using ReviewFunctions.LocalHost.Worker;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class RouteTableTests
{
    private const string Polite = "{*path:regex(^(?!api(/|$)))}";

    [Theory]
    [InlineData("/api/reviews")]
    [InlineData("/")]
    public void The_first_name_wins_even_with_a_catch_all(string path) =>
        Assert.Equal("getDocument", Find(path, [Function("ListReviews", "api/reviews"), Function("getDocument", "{*path}")]));

    [Theory]
    [InlineData("/api/reviews", "ListReviews")]
    [InlineData("/API/Reviews", "ListReviews")]
    [InlineData("/apiary", "GetDocument")]
    [InlineData("/tags/음악/", "GetDocument")]
    [InlineData("/admin/else", "GetDocument")]
    [InlineData("/api/other", null)]
    public void A_constraint_keeps_a_catch_all_out_of_the_api(string path, string? name) =>
        Assert.Equal(name, Find(path, [Function("ListReviews", "api/reviews"), Function("GetDocument", Polite)]));

    [Fact]
    public void A_catch_all_with_a_constraint_does_not_take_the_root() => Assert.Null(Find("/", [Function("GetDocument", Polite)]));

    [Fact]
    public void Names_are_ordered_whatever_their_case() =>
        Assert.Equal("anyReview", Find("/api/reviews", [Function("ListReviews", "api/reviews"), Function("anyReview", "api/{what}")]));

    [Theory]
    [InlineData("api", "/api/things")]
    [InlineData("v1/x", "/v1/x/things")]
    [InlineData("", "/things")]
    public void Routes_begin_with_the_prefix(string prefix, string path) =>
        Assert.Equal("Things", Find(path, [Function("Things", "things")], prefix));

    [Fact]
    public void Without_a_route_the_name_is_the_route() => Assert.Equal("Things", Find("/api/things", [Function("Things", null)], "api"));

    [Theory]
    [InlineData("ListReviews", "api/reviews", "Zulu", "API/reviews")]
    [InlineData("Any", "api/{a}", "Yankee", "api/{b}")]
    public void Two_functions_of_one_route_and_method_are_refused_by_name(string one, string route, string other, string sameRoute)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Make([Function(one, route), Function(other, sameRoute)]));
        Assert.Contains($"'{one}'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{other}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_and_constraints_tell_two_routes_apart() =>
        Assert.NotNull(Make([Function("A", "x/{y}"), Function("B", "x/{y}", "POST"), Function("C", "x/{y:int}")]));

    [Theory]
    [InlineData("x/{slug")]
    [InlineData("x/{slug:pretty}")]
    public void A_route_that_cannot_be_read_is_refused_by_name(string route) =>
        Assert.Contains("'Broken'", Assert.Throws<InvalidOperationException>(() => Make([Function("Broken", route)])).Message,
            StringComparison.Ordinal);

    private static string? Find(string path, IEnumerable<FunctionDescription> functions, string prefix = "")
    {
        var http = new DefaultHttpContext { Request = { Method = "GET", Path = path } };
        return Make(functions, prefix).Find(http)?.Name;
    }

    private static RouteTable Make(IEnumerable<FunctionDescription> functions, string prefix = "") => RouteTable.Make(
        functions, prefix, new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider()
            .GetRequiredService<IInlineConstraintResolver>());

    private static FunctionDescription Function(string name, string? route, string method = "GET") =>
        new(name, name, new HttpTrigger("request", KeyLevel.Anonymous, [method], route));
}

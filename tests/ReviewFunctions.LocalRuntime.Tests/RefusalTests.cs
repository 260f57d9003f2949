using Microsoft.Azure.Functions.Worker.Builder;
using ReviewFunctions.LocalRuntime.Hosting;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class RefusalTests : IDisposable
{
    private readonly AppFolder _folder = new();

    public RefusalTests() => _folder.Write("host.json", """{ "extensions": { "http": { "routePrefix": "" } } }""");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(typeof(Untriggered), "no trigger")]
    [InlineData(typeof(TwiceTriggered), "more than one trigger")]
    [InlineData(typeof(Unbindable), "'title'")]
    [InlineData(typeof(Unreadable), "'title'")]
    [InlineData(typeof(Confused), "'request'")]
    [InlineData(typeof(Mistyped), "HttpRequest")]
    [InlineData(typeof(Hidden), "not public")]
    [InlineData(typeof(Unmakeable), "abstract")]
    [InlineData(typeof(MalformedRoute), "x/{slug")]
    [InlineData(typeof(UnknownConstraint), "pretty")]
    [InlineData(typeof(MalformedSchedule), "often")]
    [InlineData(typeof(BySetting), "'Sweep:Schedule'")]
    public void A_function_that_could_never_run_is_refused_by_name(Type function, string reason)
    {
        var error = Refused(function);

        Assert.Contains($"'{function.Name}'", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(SameName), "'ListReviews'", "'LISTREVIEWS'")]
    [InlineData(typeof(SameRoute), "'ListReviews'", "'Zulu'")]
    public void Two_functions_of_one_name_or_of_one_route_and_method_are_refused(Type function, string one, string other)
    {
        var error = Refused(typeof(ListReviews), function);

        Assert.Contains(one, error, StringComparison.Ordinal);
        Assert.Contains(other, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_parameter_does_not_tell_two_routes_apart() =>
        Assert.Contains("'Yankee'", Refused(typeof(AnyReview), typeof(SameShape)), StringComparison.Ordinal);

    [Fact]
    public async Task Methods_and_constraints_tell_two_routes_apart()
    {
        await using var app = await RunningApp.StartAsync(
            typeof(ListReviews), typeof(OtherMethod), typeof(AnyReview), typeof(RouteSamples));
        using var created = await app.SendAsync(HttpMethod.Post, "/api/reviews");

        Assert.Equal("created", await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_disabled_function_has_no_route_and_is_in_nobodys_way()
    {
        await using var app = await RunningApp.StartAsync(
            builder => builder.Configuration["AzureWebJobs.anyreview.Disabled"] = "True",
            typeof(AnyReview), typeof(SameShape), typeof(ListReviews));

        Assert.Equal("List", await app.TextAsync("/api/reviews"));
    }

    [Fact]
    public void An_HTTP_function_needs_ConfigureFunctionsWebApplication()
    {
        var builder = new FunctionsApplicationBuilder([], new Launch(_folder.Path, _folder.Path, [typeof(ListReviews)]));

        var error = Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.Contains("ConfigureFunctionsWebApplication", error.Message, StringComparison.Ordinal);
    }

    private string Refused(params Type[] functions) =>
        Assert.Throws<InvalidOperationException>(() => RunningApp.Build(_folder, _ => { }, functions)).Message;
}

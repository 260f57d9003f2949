using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ReviewFunctions.Tests.Architecture;

/// <summary>Functions are tried in the order of their names and the first match wins, so no request may match two.</summary>
public sealed class RouteTests
{
    private const string Id = "01a204ac23007eda9d8d7a7f4ab7378b";

    private static readonly string[] Paths =
    [
        "", "feed.xml", "reviews/사운드트랙-2/", "apiary/", "api-docs", "api", "api/", "api/health", "api/health/ready", "api/rebuild",
        "api/backups",
        "api/reviews", $"api/reviews/{Id}",
        $"api/reviews/{Id}/preview", "api/openapi.json", "api/reference.js", "api/images", $"api/images/{Id}", $"api/images/{Id}/original",
        $"images/{Id}/320.webp",
        "api/tokens", $"api/tokens/{Id}",
        "api/micropub", "api/micropub/media", "api/xmlrpc", "api/indieauth",
        "api/indieauth/authorize", "api/indieauth/token", "api/indieauth/introspect", "api/indieauth/revoke",
        "api/site", "api/site/revisions", "api/site/revisions/7",
        "api/site/revisions/7/restore",
        $"api/reviews/{Id}/comments", $"api/reviews/{Id}/comments/{Id}", "api/comments", $"comments/{Id}/feed.xml",
        $"api/reviews/{Id}/publish", $"api/reviews/{Id}/withdraw", $"api/reviews/{Id}/undelete",
        $"api/reviews/{Id}/erase", $"api/reviews/{Id}/revisions", $"api/reviews/{Id}/revisions/7", $"api/reviews/{Id}/revisions/7/changes",
        $"api/reviews/{Id}/revisions/7/restore",
    ];

    private static readonly IInlineConstraintResolver Constraints =
        new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider().GetRequiredService<IInlineConstraintResolver>();

    public static TheoryData<string, string> Requests { get; } =
        [.. from path in Paths from method in (string[])["get", "head", "post", "put", "patch", "delete"] select (path, method)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void No_request_matches_two_functions(string path, string method) =>
        Assert.True(Matching(path, method).Count() <= 1, $"More than one: {string.Join(", ", Matching(path, method))}");

    [Fact]
    public void Every_address_outside_the_api_is_a_document_and_none_inside_is()
    {
        Assert.All(Paths.Where(path => path.Length > 0 && !path.StartsWith("api/", StringComparison.Ordinal) && path != "api"),
            path => Assert.Equal(["GetDocument"], Matching(path, "get")));
        Assert.Equal(["GetHomePage"], Matching("", "get"));
        Assert.Equal(["GetHealth"], Matching("api/health", "get"));
        Assert.Equal(["GetApiReference"], Matching("api/", "get"));
    }

    private static IEnumerable<string> Matching(string path, string method) =>
        from function in typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        let name = function.GetCustomAttribute<FunctionAttribute>()?.Name
        let trigger = function.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .FirstOrDefault(trigger => trigger is not null)
        where name is not null && trigger?.Methods?.Contains(method) == true && Matches(trigger.Route ?? name, path)
        select name;

    private static bool Matches(string route, string path)
    {
        var template = TemplateParser.Parse(route);
        var values = new RouteValueDictionary();
        return new TemplateMatcher(template, []).TryMatch(new PathString($"/{path}"), values)
            && template.Parameters.All(parameter => parameter.InlineConstraints.All(constraint => !values.ContainsKey(parameter.Name ?? "")
                || Constraints.ResolveConstraint(constraint.Constraint)?.Match(null, null, parameter.Name ?? "", values,
                    RouteDirection.IncomingRequest) == true));
    }
}

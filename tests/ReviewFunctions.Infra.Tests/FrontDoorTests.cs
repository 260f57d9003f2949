using System.Text.Json.Nodes;
using ReviewFunctions.Desk;
using ReviewFunctions.Documents;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Infra.Tests;

/// <summary>What stands in front, if it is asked for.</summary>
public sealed class FrontDoorTests(Template template)
{
    [Fact]
    public void Documents_come_from_storage_and_are_kept_as_they_say_and_the_api_is_not_kept()
    {
        var routes = template.OfType("Microsoft.Cdn/profiles/afdEndpoints/routes").Select(route => route["properties"])
            .ToDictionary(route => (string?)route?["patternsToMatch"]?[0] ?? "");
        Assert.Equal(["/*", "/api"], routes.Keys.Order());
        Assert.Null(routes["/api"]?["cacheConfiguration"]);
        Assert.Null(routes["/api"]?["ruleSets"]);
        Assert.Equal(["/api", "/api/*"], routes["/api"]?["patternsToMatch"]?.AsArray().Select(pattern => (string?)pattern));
        var kept = routes["/*"]?["cacheConfiguration"];
        Assert.True((bool?)kept?["compressionSettings"]?["isCompressionEnabled"]);
        Assert.DoesNotContain("cacheDuration", template.Json.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.All(routes.Values, route => Assert.Equal(("HttpsOnly", "Enabled"),
            ((string?)route?["forwardingProtocol"], (string?)route?["httpsRedirect"])));
    }

    [Fact]
    public async Task Documents_get_the_headers_that_the_app_gives_them()
    {
        var rules = await Bicep.BuildAsync("infra/app/front-door-rules.bicep");
        var headers = rules["variables"]?["headers"]?.AsArray().OfType<JsonObject>()
            .ToDictionary(header => (string?)header["name"] ?? "", header => (string?)header["value"] ?? "") ?? [];
        var source = string.Concat(((string[])["PageHeaders", "DocumentResult", "CrossOrigin"])
            .Select(file => File.ReadAllText(Path.Combine(Repository.Root, "src/ReviewFunctions/Documents", $"{file}.cs"))));
        Assert.Superset((HashSet<string>)["Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options",
            "Access-Control-Allow-Origin"], headers.Keys.ToHashSet());
        Assert.Equal(PageHeaders.Policy, headers["Content-Security-Policy"]);
        Assert.All(headers.Where(header => header.Key is not ("Strict-Transport-Security" or "Content-Security-Policy")),
            header => Assert.Contains($"\"{header.Value}\"", source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_search_and_the_desk_may_load_what_the_app_lets_them_load()
    {
        var rules = await Bicep.BuildAsync("infra/app/front-door-rules.bicep");
        var policies = rules["variables"]?["policies"]?.AsArray()
            .ToDictionary(policy => $"{policy?["name"]}/", policy => (string?)policy?["value"]);
        Assert.Equal(
            new() { [SiteAddresses.SearchFolder] = PageHeaders.SearchPolicy, [DeskFiles.Folder] = PageHeaders.DeskPolicy }, policies);
    }

    [Fact]
    public async Task An_address_without_its_last_slash_is_led_to_it()
    {
        var rules = Template.Walk(await Bicep.BuildAsync("infra/app/front-door-rules.bicep")).OfType<JsonObject>();
        var pattern = (string?)rules.First(rule => (string?)rule["operator"] == "RegEx")["matchValues"]?[0] ?? "";
        Assert.All((string[])["reviews/soundtrack-2", "feeds", "tags/음악"], path => Assert.Matches(pattern, path));
        Assert.All((string[])["", "reviews/soundtrack-2/", "feed.xml", "styles.css", "tags/drama/feed.json",
            "comments/01a204ac23007eda9d8d7a7f4ab7378b/feed.atom"], path => Assert.DoesNotMatch(pattern, path));
    }
}

using System.Text.Json.Nodes;

namespace ReviewFunctions.Infra.Tests;

/// <summary>The app, its identity and what that may do.</summary>
public sealed class AppTests(Template template)
{
    private JsonObject App => Assert.Single(template.OfType("Microsoft.Web/sites"));

    [Fact]
    public void It_runs_as_a_managed_identity_over_https_alone()
    {
        Assert.Equal("SystemAssigned", (string?)App["identity"]?["type"]);
        Assert.True((bool?)App["properties"]?["httpsOnly"]);
        Assert.Equal(["1.2", "1.2",
            "Disabled"], ((string[])["minTlsVersion", "scmMinTlsVersion", "ftpsState"]).Select(part =>
                (string?)App["properties"]?["siteConfig"]?[part]));
    }

    [Fact]
    public void It_runs_on_Flex_Consumption_and_takes_its_package_by_identity()
    {
        Assert.Equal("FC1", (string?)Assert.Single(template.OfType("Microsoft.Web/serverfarms"))["sku"]?["name"]);
        var config = App["properties"]?["functionAppConfig"];
        Assert.Equal(("dotnet-isolated", "10.0"), ((string?)config?["runtime"]?["name"], (string?)config?["runtime"]?["version"]));
        Assert.Equal("SystemAssignedIdentity", (string?)config?["deployment"]?["storage"]?["authentication"]?["type"]);
    }

    [Fact]
    public void Nobody_pushes_code_with_a_password()
    {
        var policies = template.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();
        Assert.Equal(2, policies.Count);
        Assert.All(policies, policy => Assert.False((bool?)policy["properties"]?["allow"]));
    }

    [Theory]
    [InlineData("hostAccount", "blobDataOwner", "tableDataContributor")]
    [InlineData("contentAccount", "blobDataContributor", "tableDataContributor")]
    [InlineData("applicationInsights", "monitoringMetricsPublisher")]
    public async Task It_has_the_roles_that_it_needs_and_no_other(string scope, params string[] roles)
    {
        var assignments = (await Bicep.BuildAsync("infra/app/roles.bicep"))["resources"]?.AsArray() ?? [];
        var assignment = Assert.Single(assignments, found => Quoted(found?["scope"]).Contains(scope));
        var names =
            Template.Walk(assignment).OfType<JsonValue>().SelectMany(Quoted).Where(name => name.StartsWith("blob", StringComparison.Ordinal)
            || name.StartsWith("table", StringComparison.Ordinal) || name.StartsWith("monitoring", StringComparison.Ordinal));
        Assert.Equal(roles.Order(), names.Distinct().Order());
    }

    [Fact]
    public void Telemetry_is_taken_from_identities_alone()
    {
        Assert.True((bool?)Assert.Single(template.OfType("Microsoft.Insights/components"))["properties"]?["DisableLocalAuth"]);
        var workspace = Assert.Single(template.OfType("Microsoft.OperationalInsights/workspaces"));
        Assert.True((bool?)workspace["properties"]?["features"]?["disableLocalAuth"]);
    }

    private static IEnumerable<string> Quoted(JsonNode? expression) => $"{expression}".Split('\'').Where((_, part) => part % 2 == 1);
}

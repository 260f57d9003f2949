using System.Text.Json.Nodes;

namespace ReviewFunctions.Infra.Tests;

/// <summary>The two accounts, as the templates make them.</summary>
public sealed class StorageTests(Template template)
{
    private IEnumerable<JsonNode?> Accounts =>
        template.OfType("Microsoft.Storage/storageAccounts").Select(account => account["properties"]);

    private JsonNode? ContentBlobs =>
        template.OfType("Microsoft.Storage/storageAccounts/blobServices").Single(blobs => blobs["properties"] is not null)["properties"];

    [Fact]
    public void The_host_and_the_content_have_an_account_each() => Assert.Equal(2, Accounts.Count());

    [Theory]
    [InlineData("allowSharedKeyAccess", false)]
    [InlineData("allowBlobPublicAccess", false)]
    [InlineData("supportsHttpsTrafficOnly", true)]
    [InlineData("defaultToOAuthAuthentication", true)]
    public void Both_are_opened_by_identity_over_https_alone(string property, bool expected) =>
        Assert.All(Accounts, account => Assert.Equal(expected, (bool?)account?[property]));

    [Fact]
    public void Neither_speaks_an_old_TLS() =>
        Assert.All(Accounts, account => Assert.Equal("TLS1_2", (string?)account?["minimumTlsVersion"]));

    [Fact]
    public void Containers_are_private() =>
        Assert.Equal(["None", "None",
            "None"], template.OfType("Microsoft.Storage/storageAccounts/blobServices/containers").Select(container =>
                (string?)container["properties"]?["publicAccess"]));

    [Fact]
    public void The_content_is_a_static_website()
    {
        var website = ContentBlobs?["staticWebsite"];
        Assert.Equal((true, "index.html", "404.html"), ((bool?)website?["enabled"], (string?)website?["indexDocument"],
            (string?)website?["errorDocument404Path"]));
    }

    [Fact]
    public void What_is_deleted_or_written_over_can_be_had_back()
    {
        Assert.True((bool?)ContentBlobs?["isVersioningEnabled"]);
        Assert.All((string[])["deleteRetentionPolicy", "containerDeleteRetentionPolicy"],
            policy => Assert.True((bool?)ContentBlobs?[policy]?["enabled"]));
    }

    [Fact]
    public void Former_versions_are_not_kept_for_ever()
    {
        var rules = Assert.Single(
            template.OfType("Microsoft.Storage/storageAccounts/managementPolicies"))["properties"]?["policy"]?["rules"]?.AsArray() ?? [];
        Assert.Equal(
            ["$web/", "backups/", "originals/"], rules.Select(rule => (string?)rule?["definition"]?["filters"]?["prefixMatch"]?[0]));
        Assert.All(rules, rule => Assert.NotNull(rule?["definition"]?["actions"]?["version"]?["delete"]?["daysAfterCreationGreaterThan"]));
    }
}

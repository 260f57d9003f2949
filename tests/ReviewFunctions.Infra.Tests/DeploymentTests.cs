using ReviewFunctions.Testing;

namespace ReviewFunctions.Infra.Tests;

/// <summary>What runs outside the app: the workflow and the scripts.</summary>
public sealed class DeploymentTests
{
    [Fact]
    public async Task The_workflow_has_no_fault()
    {
        var (code, output, errors) = await Command.RunAsync("node", "tests/judges/workflows.mjs");
        Assert.Equal((0, "", ""), (code, output, errors));
    }

    [Fact]
    public async Task The_workflow_logs_in_without_a_password_and_knows_two_secrets_that_are_not_for_that()
    {
        var workflow = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, ".github/workflows/deploy.yml"), TestContext.Current.CancellationToken);
        Assert.Contains("id-token: write", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", workflow
            .Replace("AKISMET_KEY: ${{ secrets.AKISMET_KEY }}", "", StringComparison.Ordinal)
            .Replace("MORE_SETTINGS: ${{ secrets.MORE_SETTINGS || '{}' }}", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_costs_that_are_documented_are_those_that_are_computed()
    {
        var (_, table, _) = await Command.RunAsync("node", "infra/cost.mjs");
        Assert.Contains($"\n\n{table}\n", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/cost.md"),
            TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scripts_can_be_read_by_their_shell()
    {
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra/deploy"), "*.sh"))
            Assert.Equal((0, "", ""), await Command.RunAsync("bash", "-n", script));
    }
}

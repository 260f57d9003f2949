using System.Diagnostics;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Package.Tests;

[Collection(PackagedSiteTests.Name)]
public sealed class SmokeTests(PackagedSite site)
{
    [Fact]
    public async Task The_package_passes_the_test_that_a_deployment_has_to_pass()
    {
        var start = new ProcessStartInfo("node", ["infra/deploy/smoke.mjs"])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SITE"] = site.Client.BaseAddress?.GetLeftPart(UriPartial.Authority);
        start.Environment["KEY"] = PackagedSite.FunctionKey;
        using var smoke = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
        var output = smoke.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await smoke.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await smoke.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(smoke.ExitCode == 0, errors);
        Assert.Contains("Sound: ", await output, StringComparison.Ordinal);
    }
}

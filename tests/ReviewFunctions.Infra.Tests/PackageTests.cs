using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Infra.Tests;

/// <summary>The app as it goes to Azure: built against the worker's own packages.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task The_package_holds_every_function_with_its_route()
    {
        var (code, _, errors) = await Command.RunAsync("bash", "infra/deploy/package.sh");
        Assert.SkipWhen(errors.StartsWith("No package:", StringComparison.Ordinal), errors);
        Assert.True(code == 0, errors);

        var metadata = await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".package/app/functions.metadata"), TestContext.Current.CancellationToken);
        var packaged = JsonNode.Parse(metadata)?.AsArray().Select(function => ((string?)function?["name"], (string?)function?["bindings"]?[0]?["route"])) ?? [];
        Assert.Equal(Functions.Order(), packaged.Order());
        Assert.True(File.Exists(Path.Combine(Repository.Root, ".package/app.zip")));
    }

    private static IEnumerable<(string?, string?)> Functions =>
        from method in typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
        where name is not null
        select (name, method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route).FirstOrDefault(route => route is not null));
}

using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.Package.Tests;

/// <summary>The app as it goes to Azure.</summary>
public sealed class PackageTests(Package package)
{
    /// <summary>In bytes. Most of it is SkiaSharp's native library and the Azure SDK.</summary>
    private const long LargestZip = 40 * 1024 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_every_function_with_its_route()
    {
        var metadata = JsonNode.Parse(await ReadAsync("functions.metadata"));
        var packaged =
            from function in metadata?.AsArray() ?? []
            select ((string?)function?["name"], (string?)function?["bindings"]?[0]?["route"]);
        Assert.Equal(Functions.Order(), packaged.Order());
    }

    [Fact]
    public async Task It_tells_the_platform_how_to_run_it()
    {
        var worker = JsonNode.Parse(await ReadAsync("worker.config.json"))?["description"];
        Assert.Equal("dotnet-isolated", (string?)worker?["language"]);
        Assert.Equal("ReviewFunctions.dll", (string?)worker?["defaultWorkerPath"]);
        Assert.Equal("", (string?)JsonNode.Parse(await ReadAsync("host.json"))?["extensions"]?["http"]?["routePrefix"]);
        Assert.NotNull(JsonNode.Parse(await ReadAsync("extensions.json"))?["extensions"]);
        Assert.True(Directory.Exists(Path.Combine(package.Folder.FullName, ".azurefunctions")));
    }

    [Fact]
    public void It_holds_nothing_of_the_local_host_nor_samples_nor_settings_of_this_machine()
    {
        var files = package.Folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Name).ToList();
        foreach (var unwanted in (string[])["LocalHost", "Yarp", "Grpc.AspNetCore", "xunit", "local.settings"])
            Assert.DoesNotContain(files, file => file.StartsWith(unwanted, StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => Path.GetExtension(file) is ".jpg" or ".pdb");
    }

    [Fact]
    public async Task It_brings_the_desk_in_Brotli_and_says_its_version()
    {
        var version = (await ReadAsync("desk/version.txt")).Trim();
        var files = Directory.EnumerateFiles(Path.Combine(package.Folder.FullName, "desk"), "*", SearchOption.AllDirectories).ToList();
        Assert.Matches(@"^\d+\.\d+\.\d+-[0-9a-f]{12}$", version);
        Assert.Contains("{version}", await ReadAsync("desk/index.html"), StringComparison.Ordinal);
        Assert.Contains(files, file => file.EndsWith("dotnet.native.wasm.br", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.EndsWith(".gz", StringComparison.Ordinal) || files.Contains($"{file}.br"));
    }

    [Fact]
    public void It_is_no_larger_than_it_has_to_be() => Assert.InRange(package.Zip.Length, 1024 * 1024, LargestZip);

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(package.Folder.FullName, file), Cancel);

    private static IEnumerable<(string?, string?)> Functions =>
        from method in typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
        where name is not null
        let triggers = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
        select (name, triggers.Select(trigger => trigger?.Route).FirstOrDefault(route => route is not null));
}

using System.Reflection;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Pages;
using ReviewFunctions.Storage;
using ReviewFunctions.Telemetry;

namespace ReviewFunctions.Tests.Architecture;

/// <summary>Dependencies point one way.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly App = typeof(Composition).Assembly;
    private static readonly Assembly Core = typeof(Review).Assembly;
    private static readonly Assembly Storage = typeof(StorageServices).Assembly;
    private static readonly Assembly Telemetry = typeof(TelemetryServices).Assembly;
    private static readonly Assembly Pages = typeof(PageServices).Assembly;

    [Fact]
    public void The_domain_knows_neither_the_web_nor_Azure() =>
        AssertFree(Core, "Microsoft.AspNetCore", "Azure", "Microsoft.Azure", "ReviewFunctions");

    [Fact]
    public void Only_the_storage_and_the_telemetry_name_the_Azure_SDK_and_no_other_each_others_part()
    {
        Assert.All((Assembly[])[App, Pages, Core], assembly => AssertFree(assembly, "Azure"));
        AssertFree(Telemetry, "Azure.Data", "Azure.Storage", "Microsoft.AspNetCore", "ReviewFunctions.Storage", "ReviewFunctions.Pages",
            "LocalHost");
        Assert.All((Assembly[])[Storage, Pages, Core], assembly => AssertFree(assembly, "OpenTelemetry", "ReviewFunctions.Telemetry"));
    }

    [Fact]
    public void The_app_has_the_contract_as_JSON_and_reads_no_YAML()
    {
        AssertFree(App, "YamlDotNet", "Microsoft.OpenApi", "ReviewFunctions.Contract");
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(App.Location) ?? "", "Yaml*.dll"));
    }

    [Fact]
    public void Storage_and_pages_know_nothing_of_each_other_nor_of_the_app()
    {
        AssertFree(Storage, "ReviewFunctions.Pages", "LocalHost", "Microsoft.AspNetCore");
        AssertFree(Pages, "ReviewFunctions.Storage", "LocalHost");
        Assert.DoesNotContain(
            Storage.GetReferencedAssemblies().Concat(Pages.GetReferencedAssemblies()), name => name.Name == "ReviewFunctions");
    }

    private static void AssertFree(Assembly assembly, params string[] families) =>
        Assert.DoesNotContain(assembly.GetReferencedAssemblies(), name => families.Any(family =>
            name.Name == family || name.Name?.StartsWith($"{family}.", StringComparison.Ordinal) == true));
}

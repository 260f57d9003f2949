using System.Reflection;
using System.Xml.Linq;
using ReviewFunctions.Core;
using ReviewFunctions.Imaging;
using ReviewFunctions.Markup;
using ReviewFunctions.Outbound;
using ReviewFunctions.Pages;
using ReviewFunctions.Reviews;
using ReviewFunctions.Storage;
using ReviewFunctions.Telemetry;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Architecture;

/// <summary>Dependencies point one way.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly App = typeof(Composition).Assembly;
    private static readonly Assembly Core = typeof(CoreServices).Assembly;
    private static readonly Assembly Reviews = typeof(Review).Assembly;
    private static readonly Assembly Markup = typeof(BodyHtml).Assembly;
    private static readonly Assembly Storage = typeof(StorageServices).Assembly;
    private static readonly Assembly Telemetry = typeof(TelemetryServices).Assembly;
    private static readonly Assembly Pages = typeof(PageServices).Assembly;
    private static readonly Assembly Imaging = typeof(ImagingServices).Assembly;
    private static readonly Assembly Outbound = typeof(OutboundServices).Assembly;

    /// <summary>The projects below <c>src</c>, each with those that it references.</summary>
    public static TheoryData<string, string> Projects { get; } = new()
    {
        { "ReviewFunctions", "Contract Core Desk Imaging Outbound Pages Storage Telemetry" },
        { "ReviewFunctions.Cli", "Core Markup Outbound Reviews Storage" },
        { "ReviewFunctions.Contract", "" },
        { "ReviewFunctions.Core", "Markup Reviews" },
        { "ReviewFunctions.Desk", "Markup Reviews" },
        { "ReviewFunctions.Imaging", "Core" },
        { "ReviewFunctions.LocalHost", "" },
        { "ReviewFunctions.Markup", "" },
        { "ReviewFunctions.Outbound", "Core" },
        { "ReviewFunctions.Pages", "Core" },
        { "ReviewFunctions.Reviews", "Markup" },
        { "ReviewFunctions.Storage", "Core" },
        { "ReviewFunctions.Telemetry", "Core" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_these_and_no_other(string project, string referenced)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
        var names = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include")) ?? "");
        Assert.Equal(referenced, string.Join(' ', names.Select(name => name.Split('.')[^1]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_project_has_its_references_listed() => Assert.Equal(
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Projects.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void The_domain_knows_neither_the_web_nor_Azure() =>
        AssertFree(Core, "Microsoft.AspNetCore", "Azure", "Microsoft.Azure");

    /// <summary>What asks for threads or files there does not compile: their projects name the platform.</summary>
    [Fact]
    public void What_runs_in_a_browser_too_knows_no_more_than_that_has()
    {
        Assert.All((Assembly[])[Reviews, Markup], assembly => AssertFree(
            assembly, "Microsoft", "Azure", "SkiaSharp", "System.ServiceModel", "System.Net.Http", "System.Diagnostics.Process"));
        AssertFree(Markup, "ReviewFunctions");
    }

    [Fact]
    public void Only_the_image_processor_knows_Skia()
    {
        Assert.All((Assembly[])[App, Core, Outbound, Pages, Storage, Telemetry], assembly => AssertFree(assembly, "SkiaSharp"));
        AssertFree(Imaging, "Microsoft.AspNetCore", "Azure", "Microsoft.Azure", "System.Net.Http");
    }

    [Fact]
    public void Only_the_guarded_client_calls_out_and_it_knows_neither_the_web_framework_nor_Azure()
    {
        AssertFree(Outbound, "Microsoft.AspNetCore", "Azure", "Microsoft.Azure");
        Assert.All((Assembly[])[App, Core, Imaging, Pages],
            assembly => AssertFree(assembly, "System.Net.Http", "Microsoft.Security.AntiSSRF"));
    }

    [Fact]
    public void Only_the_storage_and_the_telemetry_name_the_Azure_SDK_and_no_other_each_others_part()
    {
        Assert.All((Assembly[])[App, Pages, Core, Imaging, Outbound], assembly => AssertFree(assembly, "Azure"));
        AssertFree(Telemetry, "Azure.Data", "Azure.Storage", "Microsoft.AspNetCore", "ReviewFunctions.Storage", "ReviewFunctions.Pages",
            "LocalHost");
        Assert.All((Assembly[])[Storage, Pages, Core, Imaging, Outbound],
            assembly => AssertFree(assembly, "OpenTelemetry", "ReviewFunctions.Telemetry"));
    }

    [Fact]
    public void The_app_has_the_contract_as_JSON_and_reads_no_YAML()
    {
        AssertFree(App, "YamlDotNet", "Microsoft.OpenApi", "ReviewFunctions.Contract");
        // Beside the tests lies what the command line needs too.
        var built = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "ReviewFunctions.Tests"), AppContext.BaseDirectory);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "ReviewFunctions", built), "Yaml*.dll"));
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

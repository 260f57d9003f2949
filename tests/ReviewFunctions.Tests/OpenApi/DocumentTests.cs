using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>The contract as a document, and the page that shows it.</summary>
public sealed partial class DocumentTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Elsewhere = ["https://", "http://", "//"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_function_of_the_api_has_an_operation_and_every_operation_has_a_function() => Assert.Equal(
        (from function in Functions()
         from binding in function["bindings"]?.AsArray() ?? []
         where (string?)binding?["type"] == "httpTrigger"
         let route = (string?)binding["route"] ?? ""
         where route == "api" || route.StartsWith("api/", StringComparison.Ordinal)
         from verb in binding["methods"]?.AsArray() ?? []
         select $"{(string?)function["name"]}: {(string?)verb} /{Constraint().Replace(route, "")}, {(string?)binding["authLevel"]}")
             .Order(StringComparer.Ordinal),
        Description.Operations
            .Select(operation => $"{operation.Id}: {operation.Verb} {operation.Path}, {(operation.IsOwners ? "Function" : "Anonymous")}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_contract_has_the_version_of_the_app() =>
        Assert.Equal(typeof(Composition).Assembly.GetName().Version?.ToString(3), (string?)Description.Document["info"]?["version"]);

    [Fact]
    public void Every_document_that_is_sent_or_answered_with_has_an_example() => Assert.Empty(
        from operation in Description.Operations
        where operation.Id != "GetOpenApi"
        from media in operation.Media
        where media.Key.EndsWith("json", StringComparison.Ordinal) && media.Value?["examples"]?.AsObject().Count is not > 0
        select $"{operation.Id} {media.Key} {media.Value?.GetPath()}");

    [Fact]
    public async Task A_linter_finds_nothing_to_say_about_the_document()
    {
        var file = Path.Combine(Path.GetTempPath(), $"openapi-{Guid.CreateVersion7()}.json");
        await File.WriteAllTextAsync(file, Description.Document.ToJsonString(), Cancel);
        var judges = Path.Combine(Repository.Root, "tests", "judges");
        using var linter = Process.Start(new ProcessStartInfo("node",
            [Path.Combine(judges, "node_modules", "@redocly", "cli", "bin", "cli.js"), "lint", "--config",
                Path.Combine(judges, "redocly.yaml"), "--format", "json", file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true" },
        }) ?? throw new InvalidOperationException("node does not start.");
        var said = await linter.StandardOutput.ReadToEndAsync(Cancel);
        await linter.WaitForExitAsync(Cancel);
        File.Delete(file);
        Assert.Contains("\"problems\": []", said, StringComparison.Ordinal);
        Assert.Equal(0, linter.ExitCode);
    }

    [Fact]
    public async Task The_document_is_OpenAPI_3_1_for_everybody_and_is_not_sent_twice()
    {
        using var first = await site.Client.GetAsync("/api/openapi.json", Cancel);
        Assert.Equal("3.1", ((string?)(await first.JsonAsync())["openapi"])?[..3]);
        using var request = new HttpRequestMessage(HttpMethod.Get,
            "/api/openapi.json")
        { Headers = { IfNoneMatch = { first.Headers.ETag ?? throw new InvalidOperationException() } } };
        using var second = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    public async Task The_page_of_the_reference_loads_nothing_from_elsewhere(string address)
    {
        using var page = await site.Client.GetAsync(address, Cancel);
        var text = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.All(Elsewhere, scheme => Assert.DoesNotContain(scheme, text, StringComparison.Ordinal));
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        using var script = await site.Client.GetAsync("/api/reference.js", Cancel);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.Contains("api-reference", await script.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    /// <summary>The functions as the worker tells the host of them.</summary>
    private static IEnumerable<JsonNode> Functions()
    {
        var metadata = Path.Combine(Path.GetDirectoryName(typeof(Composition).Assembly.Location) ?? "", "functions.metadata");
        return (JsonNode.Parse(File.ReadAllText(metadata))?.AsArray() ?? []).OfType<JsonNode>();
    }

    [GeneratedRegex(":[^}]*(?=})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();
}

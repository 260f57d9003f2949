using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Maintenance;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Infra.Tests;

/// <summary>Alarms look for what the app really says, and the operator's book knows each.</summary>
public sealed partial class AlertTests(Template template)
{
    [Fact]
    public async Task The_four_alarms_are_there_and_explained()
    {
        var book =
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);
        var alarms = await AlarmsAsync();
        Assert.Equal(
            ["server-errors", "publication-late", "timer-silent", "backup-missing"], alarms.Select(alarm => (string?)alarm["name"]));
        Assert.All(alarms, alarm => Assert.Contains($"`{(string?)alarm["name"]}`", book, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_publication_is_late_where_the_app_calls_it_late()
    {
        var alarm = (await AlarmsAsync()).Single(found => (string?)found["name"] == "publication-late");
        Assert.Equal(Backlog.LateAfter.TotalSeconds, (double?)alarm["threshold"]);
    }

    [Theory]
    [InlineData("timer-silent", typeof(PublishPending))]
    [InlineData("backup-missing", typeof(DailyMaintenance))]
    public async Task A_timer_is_watched_by_its_name(string alarm, Type timer)
    {
        var name = timer.GetMethod(nameof(PublishPending.RunAsync))?.GetCustomAttribute<FunctionAttribute>()?.Name;
        Assert.Contains($"customDimensions.timer) == \"{name}\"", await QueryAsync(alarm), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarms_and_workbook_ask_for_what_is_measured_and_for_all_of_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        var sources = ((string[])["ReviewFunctions", "ReviewFunctions.Core"]).SelectMany(project =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*Meter.cs",
                SearchOption.AllDirectories)).Select(File.ReadAllText);
        var measured = Names(string.Concat(sources));
        Assert.NotEmpty(measured);
        var workbook = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "workbook.json"), cancel);
        Assert.Equal(measured, Names(workbook));
        Assert.Subset(measured, Names(string.Concat((await AlarmsAsync()).Select(alarm => (string?)alarm["query"]))));
    }

    [Fact]
    public void The_workbook_is_a_workbook_and_is_deployed()
    {
        var deployed = (string?)Assert.Single(template.OfType("Microsoft.Insights/workbooks"))["properties"]?["serializedData"];
        Assert.NotNull(deployed);
        var book = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "workbook.json")));
        Assert.Equal("Notebook/1.0", (string?)book?["version"]);
        Assert.All(book?["items"]?.AsArray() ?? [], item => Assert.NotNull((string?)item?["name"]));
    }

    private static HashSet<string> Names(string text) => [.. Metric().Matches(text).Select(match => match.Value)];

    private static async Task<string> QueryAsync(string alarm) =>
        (string?)(await AlarmsAsync()).Single(found => (string?)found["name"] == alarm)["query"] ?? "";

    private static async Task<IReadOnlyList<JsonObject>> AlarmsAsync() =>
        [.. (await Bicep.BuildAsync("infra/app/alerts.bicep"))["variables"]?["alarms"]?.AsArray().OfType<JsonObject>() ?? []];

    [GeneratedRegex("review_functions(\\.[a-z]+)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Metric();
}

using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Publishing;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Infra.Tests;

/// <summary>Alarms look for what the app really says, and the operator's book knows each.</summary>
public sealed class AlertTests
{
    [Fact]
    public async Task The_three_alarms_are_there_and_explained()
    {
        var book = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);
        var alarms = await AlarmsAsync();
        Assert.Equal(["server-errors", "publication-late", "timer-silent"], alarms.Select(alarm => (string?)alarm["name"]));
        Assert.All(alarms, alarm => Assert.Contains($"`{(string?)alarm["name"]}`", book, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_late_publication_is_found_by_the_words_that_are_logged()
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/ReviewFunctions.Core/Publishing/PendingWork.cs"), TestContext.Current.CancellationToken);
        var words = (await QueryAsync("publication-late")).Split('"')[1];
        Assert.Contains($"Message = \"{words}", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timer_is_watched_by_its_name()
    {
        var name = typeof(PublishPending).GetMethod(nameof(PublishPending.RunAsync))?.GetCustomAttribute<FunctionAttribute>()?.Name;
        Assert.Contains($"name == \"{name}\"", await QueryAsync("timer-silent"), StringComparison.Ordinal);
    }

    private static async Task<string> QueryAsync(string alarm) => (string?)(await AlarmsAsync()).Single(found => (string?)found["name"] == alarm)["query"] ?? "";

    private static async Task<IReadOnlyList<JsonObject>> AlarmsAsync() =>
        [.. (await Bicep.BuildAsync("infra/app/alerts.bicep"))["variables"]?["alarms"]?.AsArray().OfType<JsonObject>() ?? []];
}

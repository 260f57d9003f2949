using System.Text.Json;

namespace ReviewFunctions.LocalHost.Worker;

/// <summary>The key that a request to a function must carry.</summary>
internal enum KeyLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>The function key or the master key.</summary>
    Function,

    /// <summary>The master key.</summary>
    Admin,
}

/// <summary>When a function runs.</summary>
/// <param name="Parameter">The name of the trigger's parameter.</param>
internal abstract record Trigger(string Parameter);

/// <summary>The function answers HTTP requests.</summary>
/// <param name="Parameter">The name of the trigger's parameter.</param>
/// <param name="Level">The key that a request needs.</param>
/// <param name="Methods">The methods taken; none means every method.</param>
/// <param name="Route">The template below the route prefix; null means the function's name.</param>
internal sealed record HttpTrigger(string Parameter, KeyLevel Level, IReadOnlyList<string> Methods, string? Route) : Trigger(Parameter);

/// <summary>The function runs on a schedule.</summary>
/// <param name="Parameter">The name of the trigger's parameter.</param>
/// <param name="Schedule">A CRON expression or a time span, or <c>%Setting%</c> for either.</param>
/// <param name="RunOnStartup">Whether it also runs once when the host starts.</param>
/// <param name="UseMonitor">Whether it is told about its schedule.</param>
internal sealed record TimerTrigger(string Parameter, string Schedule, bool RunOnStartup, bool UseMonitor) : Trigger(Parameter);

/// <summary>A function as the worker describes it.</summary>
/// <param name="Name">Its name, unique in the app.</param>
/// <param name="Id">The id by which the worker knows it.</param>
/// <param name="Trigger">When it runs.</param>
internal sealed record FunctionDescription(string Name, string Id, Trigger Trigger)
{
    /// <summary>Reads the description of one function.</summary>
    /// <exception cref="NotSupportedException">It has a trigger of another kind; the message names it.</exception>
    public static FunctionDescription Read(RpcFunctionMetadata metadata)
    {
        foreach (var text in metadata.RawBindings)
        {
            using var json = JsonDocument.Parse(text);
            if (ReadTrigger(metadata.Name, json.RootElement) is { } trigger)
                return new FunctionDescription(metadata.Name, metadata.FunctionId, trigger);
        }

        throw new NotSupportedException($"The function '{metadata.Name}' has no trigger.");
    }

    private static Trigger? ReadTrigger(string function, JsonElement binding)
    {
        var type = Text(binding, "type") ?? "";
        var parameter = Text(binding, "name") ?? "";
        if (type.Equals("httpTrigger", StringComparison.OrdinalIgnoreCase))
            return new HttpTrigger(parameter, Level(Text(binding, "authLevel")), Methods(binding), Text(binding, "route"));
        if (type.Equals("timerTrigger", StringComparison.OrdinalIgnoreCase))
            return new TimerTrigger(
                parameter, Text(binding, "schedule") ?? "", Flag(binding, "runOnStartup", false), Flag(binding, "useMonitor", true));
        if (type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase))
            throw new NotSupportedException($"The function '{function}' has a {type}; this host knows HTTP and timer triggers.");
        return null;
    }

    // The levels User and System are open to the master key alone, like Admin.
    private static KeyLevel Level(string? name) => name?.ToUpperInvariant() switch
    {
        "ANONYMOUS" => KeyLevel.Anonymous,
        null or "FUNCTION" => KeyLevel.Function,
        _ => KeyLevel.Admin,
    };

    private static IReadOnlyList<string> Methods(JsonElement binding) =>
        binding.TryGetProperty("methods", out var methods) && methods.ValueKind is JsonValueKind.Array
            ? [.. methods.EnumerateArray().Select(method => method.GetString()?.ToUpperInvariant() ?? "")]
            : [];

    private static string? Text(JsonElement binding, string name) =>
        binding.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement binding, string name, bool otherwise) =>
        binding.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : otherwise;
}

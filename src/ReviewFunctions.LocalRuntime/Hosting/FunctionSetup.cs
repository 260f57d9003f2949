using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalRuntime.Discovery;
using ReviewFunctions.LocalRuntime.Invocation;
using ReviewFunctions.LocalRuntime.Routing;
using ReviewFunctions.LocalRuntime.Timers;

namespace ReviewFunctions.LocalRuntime.Hosting;

/// <summary>Makes functions that can run from functions that were found.</summary>
internal sealed class FunctionSetup(
    HostJson host,
    IConfiguration settings,
    IInlineConstraintResolver constraints,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILoggerFactory logs)
{
    /// <summary>The HTTP functions that are not switched off.</summary>
    /// <exception cref="InvalidOperationException">A function is refused; the message names it.</exception>
    public IReadOnlyList<HttpFunction> HttpFunctions(IEnumerable<DiscoveredFunction> definitions)
    {
        var functions = new List<HttpFunction>();
        foreach (var definition in definitions)
        {
            if (definition.Http is { } trigger && !settings.Disables(definition.Name))
                functions.Add(HttpFunction(definition, trigger));
        }

        return functions;
    }

    /// <summary>The timer functions, those that are switched off among them.</summary>
    /// <exception cref="InvalidOperationException">A function is refused; the message names it.</exception>
    public IReadOnlyList<TimerFunction> TimerFunctions(IEnumerable<DiscoveredFunction> definitions)
    {
        var functions = new List<TimerFunction>();
        foreach (var definition in definitions)
        {
            if (definition.Timer is { } trigger)
                functions.Add(TimerFunction(definition, trigger));
        }

        return functions;
    }

    private HttpFunction HttpFunction(DiscoveredFunction definition, HttpTriggerAttribute trigger)
    {
        var function = new HttpFunction(definition, trigger, Route(definition, trigger.Route), Log(definition));
        Log(definition).HttpFunctionFound(definition.Name, function.Route.Template, function.Methods);
        return function;
    }

    private FunctionRoute Route(DiscoveredFunction definition, string? route)
    {
        // An empty route is the function's name, as on the Functions host.
        var template = $"{host.RoutePrefix}/{(string.IsNullOrEmpty(route) ? definition.Name : route)}".TrimStart('/');
        try
        {
            return new FunctionRoute(template, constraints);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or RouteCreationException)
        {
            throw definition.Refused($"has the malformed route '{template}': {error.Message}");
        }
    }

    private TimerFunction TimerFunction(DiscoveredFunction definition, TimerTriggerAttribute trigger)
    {
        var schedule = Schedule(definition, trigger.Schedule);
        Log(definition).TimerFunctionFound(definition.Name, trigger.Schedule);
        return new TimerFunction(definition, trigger, schedule, scopes, time, Log(definition));
    }

    private TimerSchedule Schedule(DiscoveredFunction definition, string schedule)
    {
        try
        {
            return TimerSchedule.Parse(SettingNames.Resolve(schedule, settings));
        }
        catch (KeyNotFoundException missing)
        {
            throw definition.Refused(missing.Message);
        }
        catch (FormatException error)
        {
            throw definition.Refused($"has the malformed schedule '{schedule}': {error.Message}");
        }
    }

    private ILogger Log(DiscoveredFunction definition) => logs.CreateLogger($"Function.{definition.Name}");
}

using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReviewFunctions.LocalHost.Worker;

namespace ReviewFunctions.LocalHost.Http;

/// <summary>A function with the route that leads to it.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Trigger">What requests it takes.</param>
/// <param name="Route">The paths it takes.</param>
internal sealed record RoutedFunction(string Name, HttpTrigger Trigger, FunctionRoute Route);

/// <summary>
/// The HTTP functions in the order in which the Functions host tries them: by name, whatever its case. The first that takes
/// method and path wins, even where ASP.NET Core would prefer a later, more exact one.
/// </summary>
internal sealed class RouteTable
{
    private readonly FrozenDictionary<string, RoutedFunction[]> _byMethod;
    private readonly RoutedFunction[] _anyMethod;

    private RouteTable(IReadOnlyList<RoutedFunction> functions)
    {
        _anyMethod = Taking(functions, method: null);
        _byMethod = functions.SelectMany(function => function.Trigger.Methods).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(method => method, method => Taking(functions, method), StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="functions">Functions in any order; those without an HTTP trigger are passed over.</param>
    /// <param name="prefix">What all routes begin with; may be empty.</param>
    /// <param name="constraints">Knows the route constraints by name.</param>
    /// <exception cref="InvalidOperationException">A route is malformed or taken twice; the message names the function.</exception>
    public static RouteTable Make(IEnumerable<FunctionDescription> functions, string prefix, IInlineConstraintResolver constraints)
    {
        var routed = functions.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .Select(function => Routed(function, prefix, constraints)).OfType<RoutedFunction>().ToList();
        for (var i = 0; i < routed.Count; i++)
        {
            if (routed.Take(i).FirstOrDefault(other => Overlap(other, routed[i])) is { } other)
                throw new InvalidOperationException($"The function '{routed[i].Name}' has the route and a method of '{other.Name}'.");
        }

        return new RouteTable(routed);
    }

    /// <summary>The function for the request, or null; sets the request's route values.</summary>
    public RoutedFunction? Find(HttpContext http)
    {
        foreach (var function in _byMethod.GetValueOrDefault(http.Request.Method, _anyMethod))
        {
            if (function.Route.Matches(http))
                return function;
        }

        return null;
    }

    private static RoutedFunction? Routed(FunctionDescription function, string prefix, IInlineConstraintResolver constraints)
    {
        if (function.Trigger is not HttpTrigger trigger)
            return null;
        try
        {
            var template = string.IsNullOrEmpty(trigger.Route) ? function.Name : trigger.Route;
            return new RoutedFunction(function.Name, trigger, new FunctionRoute($"{prefix}/{template}".Trim('/'), constraints));
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException($"The function '{function.Name}' has a route that cannot be read: {error.Message}", error);
        }
    }

    private static RoutedFunction[] Taking(IEnumerable<RoutedFunction> functions, string? method) =>
        [.. functions.Where(function => function.Trigger.Methods is var methods && (methods.Count == 0 || methods.Contains(method)))];

    private static bool Overlap(RoutedFunction one, RoutedFunction other) =>
        one.Route.Shape == other.Route.Shape
        && (one.Trigger.Methods.Count == 0 || other.Trigger.Methods.Count == 0
            || one.Trigger.Methods.Intersect(other.Trigger.Methods).Any());
}

using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.LocalRuntime.Invocation;

namespace ReviewFunctions.LocalRuntime.Routing;

/// <summary>
/// The HTTP functions in the order in which the Functions host tries them: by name, whatever its case. The first that takes
/// method and path wins, even where ASP.NET Core would prefer a later, more exact one.
/// </summary>
internal sealed class RouteTable
{
    private readonly FrozenDictionary<string, HttpFunction[]> _byMethod;
    private readonly HttpFunction[] _anyMethod;

    /// <param name="functions">The functions in the order of their names.</param>
    /// <exception cref="InvalidOperationException">Two functions take the same method of the same route.</exception>
    public RouteTable(IReadOnlyList<HttpFunction> functions)
    {
        _anyMethod = [.. functions.Where(function => function.Methods.Count == 0)];
        _byMethod = functions.SelectMany(function => function.Methods).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(method => method, method => Taking(method, functions), StringComparer.OrdinalIgnoreCase);
        foreach (var same in functions.GroupBy(function => function.Route.Shape, StringComparer.Ordinal))
            RequireDistinctMethods([.. same]);
    }

    /// <summary>The function for the request, or null; sets the request's route values.</summary>
    public HttpFunction? Find(HttpContext http)
    {
        foreach (var function in _byMethod.GetValueOrDefault(http.Request.Method, _anyMethod))
        {
            if (function.Route.Matches(http))
                return function;
        }

        return null;
    }

    private static HttpFunction[] Taking(string method, IEnumerable<HttpFunction> functions) =>
        [.. functions.Where(function => function.Methods.Count == 0 || function.Methods.Contains(method))];

    private static void RequireDistinctMethods(HttpFunction[] functions)
    {
        for (var i = 0; i < functions.Length; i++)
        {
            var clash = functions.Skip(i + 1).FirstOrDefault(other => Overlap(functions[i], other));
            if (clash is not null)
                throw clash.Definition.Refused($"has the route and a method of the function '{functions[i].Definition.Name}'");
        }
    }

    private static bool Overlap(HttpFunction one, HttpFunction other) =>
        one.Methods.Count == 0 || other.Methods.Count == 0 || one.Methods.Overlaps(other.Methods);
}

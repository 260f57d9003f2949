using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.LocalRuntime.Discovery;

/// <summary>Finds the functions in classes and refuses those that could never run.</summary>
internal static class FunctionDiscovery
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The functions of these classes in the order of their names, whatever their case.</summary>
    /// <exception cref="InvalidOperationException">A function is refused, or two have one name.</exception>
    public static IReadOnlyList<DiscoveredFunction> Find(IEnumerable<Type> types)
    {
        var functions = types.SelectMany(type => type.GetMethods(Declared)).Select(Read).OfType<DiscoveredFunction>()
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (one, other) in functions.Zip(functions.Skip(1)))
        {
            if (string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase))
                throw other.Refused($"has the name of the function '{one.Name}' ({one.EntryPoint})");
        }

        return functions;
    }

    private static DiscoveredFunction? Read(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { } attribute)
            return null;

        var http = Triggers<HttpTriggerAttribute>(method);
        var timer = Triggers<TimerTriggerAttribute>(method);
        var function = new DiscoveredFunction(
            attribute.Name, method, http.FirstOrDefault().Attribute, timer.FirstOrDefault().Attribute);
        RequireCallable(function);
        if (http.Count + timer.Count != 1)
            throw function.Refused(http.Count + timer.Count == 0 ? "has no trigger" : "has more than one trigger");
        foreach (var (parameter, _) in http)
            RequireType<HttpRequest>(function, parameter);
        foreach (var (parameter, _) in timer)
            RequireType<TimerInfo>(function, parameter);
        return function;
    }

    private static List<(ParameterInfo Parameter, T? Attribute)> Triggers<T>(MethodInfo method)
        where T : Attribute =>
    [
        .. method.GetParameters().Select(parameter => (parameter, parameter.GetCustomAttribute<T>()))
            .Where(pair => pair.Item2 is not null)
    ];

    private static void RequireCallable(DiscoveredFunction function)
    {
        var (method, type) = (function.Method, function.Method.DeclaringType);
        if (!method.IsPublic || type is not { IsVisible: true })
            throw function.Refused("is not public");
        if (method.ContainsGenericParameters || (type.IsAbstract && !method.IsStatic))
            throw function.Refused("is generic or in an abstract class");
    }

    private static void RequireType<T>(DiscoveredFunction function, ParameterInfo parameter)
    {
        if (parameter.ParameterType != typeof(T))
            throw function.Refused($"has a trigger on '{parameter.Name}', which must be of the type {typeof(T).Name}");
    }
}

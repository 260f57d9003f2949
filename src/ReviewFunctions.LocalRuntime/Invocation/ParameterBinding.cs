using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.LocalRuntime.Discovery;

namespace ReviewFunctions.LocalRuntime.Invocation;

/// <summary>Where the value of a function's parameter comes from.</summary>
/// <param name="Value">The value; for a route value the variable that <paramref name="Read"/> sets.</param>
/// <param name="Read">For a route value: reads it and says whether it could be read. Null for all others.</param>
internal sealed record ParameterBinding(Expression Value, Expression? Read)
{
    /// <exception cref="InvalidOperationException">Nothing can be bound to the parameter.</exception>
    public static ParameterBinding Of(
        ParameterInfo parameter,
        DiscoveredFunction function,
        IReadOnlyList<string> routeParameters,
        Expression invocation)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext))
            return new(invocation, Read: null);
        if (type == typeof(CancellationToken))
            return new(Expression.Property(invocation, nameof(FunctionInvocation.CancellationToken)), Read: null);
        if (type == typeof(HttpRequest) && function.Http is not null)
            return new(Expression.Property(invocation, nameof(FunctionInvocation.Request)), Read: null);
        if (type == typeof(TimerInfo) && function.Timer is not null)
            return new(Expression.Property(invocation, nameof(FunctionInvocation.Timer)), Read: null);
        var name = routeParameters.FirstOrDefault(name => string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        return (name is null ? null : OfRouteValue(parameter, name, invocation))
            ?? throw function.Refused($"has the parameter '{parameter.Name}', which nothing can be bound to");
    }

    private static ParameterBinding? OfRouteValue(ParameterInfo parameter, string name, Expression invocation)
    {
        if (RouteValue.Reader(parameter.ParameterType) is not { } reader)
            return null;

        var fallback = parameter is { HasDefaultValue: true, DefaultValue: { } value }
            ? (Expression)Expression.Constant(value, parameter.ParameterType)
            : Expression.Default(parameter.ParameterType);
        var local = Expression.Variable(parameter.ParameterType, name);
        return new(local, Expression.Call(reader, invocation, Expression.Constant(name), fallback, local));
    }
}

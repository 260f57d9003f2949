using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.LocalRuntime.Discovery;

namespace ReviewFunctions.LocalRuntime.Invocation;

/// <summary>A function compiled at start into one delegate, so that a run needs no reflection.</summary>
internal sealed class FunctionInvoker
{
    // On Azure an unreadable value fails the invocation (500); here the one to blame is told.
    private static readonly ValueTask<object?> UnreadableRouteValue = new(TypedResults.StatusCode(StatusCodes.Status400BadRequest));

    private readonly Func<object?, FunctionInvocation, ValueTask<object?>> _call;
    private readonly ObjectFactory? _create;
    private readonly bool _disposable;

    /// <param name="function">The function.</param>
    /// <param name="routeParameters">The names that its route gives values to.</param>
    /// <exception cref="InvalidOperationException">A parameter cannot be bound, or the class has no usable constructor.</exception>
    public FunctionInvoker(DiscoveredFunction function, IReadOnlyList<string> routeParameters)
    {
        _call = Compile(function, routeParameters);
        if (function.Method is { IsStatic: false, DeclaringType: { } type })
        {
            _create = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);
            _disposable = type.IsAssignableTo(typeof(IDisposable)) || type.IsAssignableTo(typeof(IAsyncDisposable));
        }
    }

    /// <summary>Makes the function's class from the invocation's services and runs the function.</summary>
    /// <returns>What the function returned; null for nothing.</returns>
    public ValueTask<object?> InvokeAsync(FunctionInvocation invocation)
    {
        var instance = _create?.Invoke(invocation.InstanceServices, arguments: null);
        return _disposable ? InvokeAndDisposeAsync(instance, invocation) : _call(instance, invocation);
    }

    private async ValueTask<object?> InvokeAndDisposeAsync(object? instance, FunctionInvocation invocation)
    {
        try
        {
            return await _call(instance, invocation);
        }
        finally
        {
            if (instance is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
        }
    }

    private static Func<object?, FunctionInvocation, ValueTask<object?>> Compile(
        DiscoveredFunction function,
        IReadOnlyList<string> routeParameters)
    {
        var instance = Expression.Parameter(typeof(object), "instance");
        var invocation = Expression.Parameter(typeof(FunctionInvocation), "invocation");
        var bindings = function.Method.GetParameters()
            .Select(parameter => ParameterBinding.Of(parameter, function, routeParameters, invocation)).ToList();
        var call = ReturnValue.Of(Call(function.Method, instance, bindings.Select(binding => binding.Value)));
        var body = bindings.Select(binding => binding.Read).OfType<Expression>().Aggregate((Expression?)null, Both) is { } reads
            ? Expression.Condition(reads, call, Expression.Constant(UnreadableRouteValue))
            : call;
        var locals = bindings.Where(binding => binding.Read is not null).Select(binding => binding.Value).Cast<ParameterExpression>();
        return Expression.Lambda<Func<object?, FunctionInvocation, ValueTask<object?>>>(
            Expression.Block(locals, body), instance, invocation).Compile();
    }

    private static MethodCallExpression Call(MethodInfo method, Expression instance, IEnumerable<Expression> arguments) =>
        method is { IsStatic: false, DeclaringType: { } type }
            ? Expression.Call(Expression.Convert(instance, type), method, arguments)
            : Expression.Call(method, arguments);

    private static Expression Both(Expression? one, Expression other) => one is null ? other : Expression.AndAlso(one, other);
}

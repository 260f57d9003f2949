using System.Linq.Expressions;
using System.Reflection;

namespace ReviewFunctions.LocalRuntime.Invocation;

/// <summary>Turns a call of a function, whatever it returns, into one that gives a <see cref="ValueTask{T}"/> of an object.</summary>
internal static class ReturnValue
{
    private const BindingFlags Own = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Expression Of(MethodCallExpression call)
    {
        var type = call.Type;
        if (type == typeof(void))
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        if (type == typeof(Task))
            return Expression.Call(Method(nameof(OfTask)), call);
        if (type == typeof(ValueTask))
            return Expression.Call(Method(nameof(OfValueTask)), call);
        if (IsGeneric(type, typeof(Task<>)))
            return Expression.Call(Method(nameof(OfTaskResult)).MakeGenericMethod(type.GenericTypeArguments), call);
        return IsGeneric(type, typeof(ValueTask<>))
            ? Expression.Call(Method(nameof(OfValueTaskResult)).MakeGenericMethod(type.GenericTypeArguments), call)
            : Expression.Call(Method(nameof(OfValue)), Expression.Convert(call, typeof(object)));
    }

    private static ValueTask<object?> OfValue(object? value) => new(value);

    // What has ended already is not waited for: most functions end at once.
    private static ValueTask<object?> OfTask(Task task) => task.IsCompletedSuccessfully ? default : EndOf(new ValueTask(task));

    private static ValueTask<object?> OfTaskResult<T>(Task<T> task) => OfValueTaskResult(new ValueTask<T>(task));

    private static ValueTask<object?> OfValueTask(ValueTask task) => EndOf(task);

    private static ValueTask<object?> OfValueTaskResult<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : ResultOf(task);

    private static async ValueTask<object?> EndOf(ValueTask task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> ResultOf<T>(ValueTask<T> task) => await task;

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    // The names are this class's own methods.
    private static MethodInfo Method(string name) => typeof(ReturnValue).GetMethod(name, Own)!;
}

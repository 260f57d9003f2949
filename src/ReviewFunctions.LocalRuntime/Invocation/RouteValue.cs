using System.Globalization;
using System.Reflection;

namespace ReviewFunctions.LocalRuntime.Invocation;

/// <summary>Reads route values as the types of parameters. An absent or null value gives the parameter's default.</summary>
internal static class RouteValue
{
    private const BindingFlags Own = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>
    /// The method that reads a <paramref name="type"/>: (invocation, name, fallback, out value) → could be read. Null if the type
    /// is neither text nor one that parses itself, such as a number, a <see cref="Guid"/>, a <see cref="bool"/> or a date.
    /// </summary>
    public static MethodInfo? Reader(Type type)
    {
        if (type == typeof(string))
            return Method(nameof(TryReadText));
        if (Nullable.GetUnderlyingType(type) is { } value)
            return ParsesItself(value) ? Method(nameof(TryReadNullable)).MakeGenericMethod(value) : null;
        return ParsesItself(type) ? Method(nameof(TryReadValue)).MakeGenericMethod(type) : null;
    }

    private static bool TryReadText(FunctionInvocation invocation, string name, string? fallback, out string? value)
    {
        value = Text(invocation, name) ?? fallback;
        return true;
    }

    private static bool TryReadNullable<T>(FunctionInvocation invocation, string name, T? fallback, out T? value)
        where T : struct, IParsable<T>
    {
        value = fallback;
        if (Text(invocation, name) is not { } text)
            return true;
        var readable = T.TryParse(text, CultureInfo.InvariantCulture, out var parsed);
        value = parsed;
        return readable;
    }

    private static bool TryReadValue<T>(FunctionInvocation invocation, string name, T? fallback, out T? value)
        where T : IParsable<T>
    {
        value = fallback;
        return Text(invocation, name) is not { } text || T.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    private static string? Text(FunctionInvocation invocation, string name) => invocation.Request?.RouteValues[name] as string;

    private static bool ParsesItself(Type type) => type.GetInterfaces().Any(face =>
        face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IParsable<>) && face.GenericTypeArguments[0] == type);

    // The names are this class's own methods.
    private static MethodInfo Method(string name) => typeof(RouteValue).GetMethod(name, Own)!;
}

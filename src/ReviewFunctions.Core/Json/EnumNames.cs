using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Json;

/// <summary>
/// The names of an enumeration's values in stored JSON, in keys, and in requests and answers: the literals that stand beside the values,
/// whatever the values are called in code. Upper and lower case count.
/// </summary>
public static class EnumNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => EnumNames<T>.Of(value);
}

/// <inheritdoc cref="EnumNames"/>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(value => value, Read);

    private static readonly FrozenDictionary<string, T> Values =
        Names.ToFrozenDictionary(named => named.Value, named => named.Key, StringComparer.Ordinal);

    /// <summary>All the names, for people, in the order of the values.</summary>
    public static string List { get; } = string.Join(", ", Enum.GetValues<T>().Select(Of));

    /// <summary>The name of a value.</summary>
    public static string Of(T value) => Names[value];

    /// <summary>The value of that name.</summary>
    public static bool TryParse(string name, out T value) => Values.TryGetValue(name, out value);

    private static string Read(T value) =>
        typeof(T).GetField(value.ToString())?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{typeof(T)}.{value} has no name in JSON.");
}

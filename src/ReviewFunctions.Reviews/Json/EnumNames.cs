using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Reviews.Json;

/// <summary>
/// The names of an enumeration's values in stored JSON, in keys, and in requests and answers: the literals that stand beside the values,
/// whatever the values are called in code. Upper and lower case count.
/// </summary>
public static class EnumNames
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Known<T>.Names[value];

    /// <summary>The value of that name.</summary>
    public static bool TryParse<T>(string name, out T value)
        where T : struct, Enum => Known<T>.Values.TryGetValue(name, out value);

    /// <summary>All the names, for people, in the order of the values.</summary>
    public static string List<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    private static class Known<T>
        where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(value => value, Read);

        internal static readonly FrozenDictionary<string, T> Values =
            Names.ToFrozenDictionary(named => named.Value, named => named.Key, StringComparer.Ordinal);

        private static string Read(T value) =>
            typeof(T).GetField(value.ToString())?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{typeof(T)}.{value} has no name in JSON.");
    }
}

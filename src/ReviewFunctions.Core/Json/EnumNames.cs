using System.Collections.Frozen;
using System.Text.Json;

namespace ReviewFunctions.Core.Json;

/// <summary>The names of an enumeration's values as requests and answers spell them: in camel case, and exactly so.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    /// <summary>All the names, for people, in the order of the values.</summary>
    public static string List { get; } = string.Join(", ", Values.OrderBy(named => named.Value).Select(named => named.Key));

    /// <summary>The name of a value.</summary>
    public static string Of(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value of that name.</summary>
    public static bool TryParse(string name, out T value) => Values.TryGetValue(name, out value);
}

using System.Globalization;

namespace ReviewFunctions.Core;

/// <summary>
/// Checks numeric settings when the app starts, so that a wrong one stops it with a line that names it and does not show hours later.
/// </summary>
public static class SettingBounds
{
    /// <summary>A setting that lies between two bounds, both of them allowed.</summary>
    /// <param name="name">Its name in a configuration, such as <c>Images:Decodes</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most that it may be.</param>
    /// <exception cref="InvalidOperationException">It lies outside; the message names it, as a configuration and as the environment spell
    /// it.</exception>
    public static void Check<T>(string name, T value, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        if (value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0) return;
        var (from, to) = (least.ToString(null, CultureInfo.InvariantCulture), most.ToString(null, CultureInfo.InvariantCulture));
        throw new InvalidOperationException(
            $"The setting {name} ({name.Replace(":", "__", StringComparison.Ordinal)}) must be from {from} to {to}.");
    }
}

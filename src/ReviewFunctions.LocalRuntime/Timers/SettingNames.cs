using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.LocalRuntime.Timers;

/// <summary>Replaces <c>%Setting%</c> in a trigger's text by the setting's value.</summary>
internal static partial class SettingNames
{
    /// <exception cref="KeyNotFoundException">A setting is missing or empty; the message names it.</exception>
    public static string Resolve(string text, IConfiguration settings) =>
        Name.Replace(text, match => settings[match.Groups["name"].Value] is { Length: > 0 } value
            ? value
            : throw new KeyNotFoundException($"needs the setting '{match.Groups["name"].Value}', which is missing"));

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name { get; }
}

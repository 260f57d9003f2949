using System.Globalization;

namespace ReviewFunctions.Core.Site;

/// <summary>
/// A colour in which words can be read on a ground: made darker or lighter, in small steps, until its contrast is at least 4.5 to 1
/// (<see href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3</see>).
/// </summary>
internal static class AccentColour
{
    private const double Enough = 4.5, Step = 0.04;

    /// <summary>The colour on a ground.</summary>
    /// <param name="colour">The colour that was asked for, such as <c>#a3243b</c>.</param>
    /// <param name="ground">The ground, likewise.</param>
    /// <returns>The nearest that can be read, likewise.</returns>
    public static string On(string colour, string ground)
    {
        var (asked, behind) = (Channels(colour), Luminance(Channels(ground)));
        var end = behind > 0.2 ? 0.0 : 255.0;
        var shown = asked;
        for (var part = 0.0; Contrast(Luminance(shown), behind) < Enough && part < 1; part += Step)
            shown = [.. asked.Select(channel => Math.Round(channel + ((end - channel) * (part + Step))))];
        return string.Create(CultureInfo.InvariantCulture, $"#{(int)shown[0]:x2}{(int)shown[1]:x2}{(int)shown[2]:x2}");
    }

    private static double[] Channels(string colour) =>
        [.. Enumerable.Range(0, 3)
            .Select(at => (double)int.Parse(colour.AsSpan(1 + (2 * at), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    /// <summary><see href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">Relative luminance</see>.</summary>
    private static double Luminance(double[] channels)
    {
        var linear = channels.Select(channel => channel / 255)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}

namespace ReviewFunctions.Core.Json;

/// <summary>
/// Characters that change the direction of what follows (<see
/// href="https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters">UAX 9, 2</see>).
/// </summary>
internal static class Bidi
{
    /// <summary>Whether every change is ended within the text, and nothing is ended that was not begun.</summary>
    public static bool IsBalanced(string text)
    {
        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (c is >= '\u202A' and <= '\u202B' or >= '\u202D' and <= '\u202E') open.Push('\u202C');
            else if (c is >= '\u2066' and <= '\u2068') open.Push('\u2069');
            else if (c is '\u202C' or '\u2069' && (!open.TryPop(out var end) || end != c)) return false;
        }

        return open.Count == 0;
    }
}

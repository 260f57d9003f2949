using System.Globalization;

namespace ReviewFunctions.Markup.Html;

/// <summary>What a style attribute says, as far as there are elements that say the same.</summary>
/// <param name="style">The attribute's value.</param>
internal sealed class StyleText(string? style)
{
    /// <summary>The side that text is put to, if it is one that readers get.</summary>
    internal string? Alignment => Value("text-align") is { } side and ("left" or "center" or "right") ? side : null;

    /// <summary>Whether what has it is not to be seen.</summary>
    internal bool IsHidden => Value("display") == "none" || Value("visibility") == "hidden";

    private string? Weight => Value("font-weight") ?? OfFont(IsBold, "normal");

    private string? Slant => Value("font-style") ?? OfFont(word => word is "italic" or "oblique", "normal");

    /// <summary>Whether it undoes what an element of that name would do.</summary>
    internal bool Undoes(string name) => style is not null && name switch
    {
        "x-b" or "x-strong" => IsLight(Weight),
        "x-i" or "x-em" or "cite" => Slant == "normal",
        "x-u" or "ins" or "x-s" or "del" => Value("text-decoration") == "none" || Value("text-decoration-line") == "none",
        "sub" or "sup" => Value("vertical-align") == "baseline",
        _ => false,
    };

    /// <summary>The elements that do what it says, outermost first.</summary>
    internal IEnumerable<string> Elements()
    {
        if (style is null) yield break;
        if (IsBold(Weight)) yield return "x-strong";
        if (Slant?.Split(' ')[0] is "italic" or "oblique") yield return "x-em";
        var line = $"{Value("text-decoration")} {Value("text-decoration-line")}";
        if (line.Contains("underline", StringComparison.Ordinal)) yield return "x-u";
        if (line.Contains("line-through", StringComparison.Ordinal)) yield return "x-s";
        if (Value("vertical-align") is { } place and ("sub" or "super")) yield return place == "sub" ? "sub" : "sup";
    }

    /// <summary>
    /// What <c>font</c> says of a property (<see href="https://www.w3.org/TR/css-fonts-4/#font-prop">CSS Fonts, 2.7</see>): words before
    /// the size, and the initial value where there is none.
    /// </summary>
    private string? OfFont(Predicate<string> isMeant, string initial)
    {
        if (Value("font") is not { } font || !font.Contains(' ')) return null;
        var words = font.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !char.IsAsciiDigit(word[0]) || IsNumber(word));
        return words.FirstOrDefault(word => isMeant(word)) ?? initial;
    }

    private static bool IsNumber(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsBold(string? weight) => weight is "bold" or "bolder" || (int.TryParse(weight, out var number) && number >= 600);

    private static bool IsLight(string? weight) =>
        weight is "normal" or "lighter" || (int.TryParse(weight, out var number) && number < 600);

    /// <summary>The value of a property in lower case; the last one counts.</summary>
    private string? Value(string property)
    {
        if (style is null) return null;
        string? found = null;
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase)) continue;
            found = declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
        }

        return found;
    }
}

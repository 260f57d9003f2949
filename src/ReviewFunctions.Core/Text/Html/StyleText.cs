namespace ReviewFunctions.Core.Text.Html;

/// <summary>What a style attribute says, as far as there are elements that say the same.</summary>
/// <param name="style">The attribute's value.</param>
internal sealed class StyleText(string? style)
{
    /// <summary>The side that text is put to, if it is one that readers get.</summary>
    internal string? Alignment => Value("text-align") is { } side and ("left" or "center" or "right") ? side : null;

    /// <summary>Whether what has it is not to be seen.</summary>
    internal bool IsHidden => Value("display") == "none" || Value("visibility") == "hidden";

    /// <summary>Whether it undoes what an element of that name would do.</summary>
    internal bool Undoes(string name) => name switch
    {
        "x-b" or "x-strong" => IsLight(Value("font-weight")),
        "x-i" or "x-em" or "cite" => Value("font-style") == "normal",
        "x-u" or "ins" or "x-s" or "del" => Value("text-decoration") == "none" || Value("text-decoration-line") == "none",
        "sub" or "sup" => Value("vertical-align") == "baseline",
        _ => false,
    };

    /// <summary>The elements that do what it says, outermost first.</summary>
    internal IEnumerable<string> Elements()
    {
        if (IsBold(Value("font-weight"))) yield return "x-strong";
        if (Value("font-style")?.Split(' ')[0] is "italic" or "oblique") yield return "x-em";
        var line = $"{Value("text-decoration")} {Value("text-decoration-line")}";
        if (line.Contains("underline", StringComparison.Ordinal)) yield return "x-u";
        if (line.Contains("line-through", StringComparison.Ordinal)) yield return "x-s";
        if (Value("vertical-align") is { } place and ("sub" or "super")) yield return place == "sub" ? "sub" : "sup";
    }

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

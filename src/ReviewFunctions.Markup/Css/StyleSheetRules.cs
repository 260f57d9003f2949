using System.Globalization;

namespace ReviewFunctions.Markup.Css;

/// <summary>
/// What a stylesheet of one's own must keep to: it ends what it begins, and it loads nothing but files of the site and <c>data:</c>. It
/// is read as browsers read it (<see href="https://www.w3.org/TR/css-syntax-3/#tokenization">CSS Syntax 3, 4</see>), with escapes
/// resolved, so that no way to write an address is overlooked; it is never changed.
/// </summary>
public static class StyleSheetRules
{
    /// <summary>The functions whose texts are addresses.</summary>
    private static readonly string[] Loading = ["url", "src", "image", "image-set", "-webkit-image-set"];

    /// <summary>What is wrong with a stylesheet, with the number of the line; <see langword="null"/> if nothing is.</summary>
    public static string? Fault(string css)
    {
        var open = new Stack<(char Closes, bool Loads)>();
        var tokens = new StyleSheetTokens(css);
        while (tokens.TryRead(out var token))
        {
            if (FaultOf(token, open) is { } fault) return string.Create(CultureInfo.InvariantCulture, $"Line {token.Line}: {fault}");
        }

        return open.Count == 0 ? null : $"It ends before a {open.Peek().Closes} does.";
    }

    private static string? FaultOf(StyleSheetToken token, Stack<(char Closes, bool Loads)> open)
    {
        switch (token.Kind)
        {
            case StyleSheetTokenKind.Unfinished:
                return "A comment, a text or an address has no end.";
            case StyleSheetTokenKind.AtKeyword when token.Text.Equals("import", StringComparison.OrdinalIgnoreCase):
                return "It must not @import another stylesheet.";
            case StyleSheetTokenKind.Address:
            case StyleSheetTokenKind.String when open.Any(block => block.Loads):
                return IsLocal(token.Text) ? null : "An address must begin with one slash, or with data:image/ or data:font/.";
            case StyleSheetTokenKind.Function:
                open.Push((')', Loading.Contains(token.Text, StringComparer.OrdinalIgnoreCase)));
                return null;
            case StyleSheetTokenKind.Open:
                open.Push((token.Text switch { "(" => ')', "[" => ']', _ => '}' }, Loads: false));
                return null;
            case StyleSheetTokenKind.Close:
                return open.TryPop(out var block) && block.Closes == token.Text[0] ? null : $"A {token.Text} closes nothing.";
            default:
                return null;
        }
    }

    private static bool IsLocal(string address) =>
        (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\'))
        || address.StartsWith('#')
        || address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("data:font/", StringComparison.OrdinalIgnoreCase);
}

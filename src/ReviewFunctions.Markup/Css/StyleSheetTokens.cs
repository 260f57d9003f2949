using System.Text;

namespace ReviewFunctions.Markup.Css;

/// <summary>What a token of a stylesheet is, as far as <see cref="StyleSheetRules"/> has to know.</summary>
internal enum StyleSheetTokenKind
{
    /// <summary>Anything that neither names an address nor opens or closes anything.</summary>
    Other,

    /// <summary>A comment, a string or an address that the stylesheet does not end.</summary>
    Unfinished,

    /// <summary>The name behind <c>@</c>.</summary>
    AtKeyword,

    /// <summary>The name of a function, whose parenthesis it opens.</summary>
    Function,

    /// <summary>The address within <c>url(…)</c> without quotes.</summary>
    Address,

    /// <summary>A text in quotes.</summary>
    String,

    /// <summary>One of <c>( [ {</c>.</summary>
    Open,

    /// <summary>One of <c>) ] }</c>.</summary>
    Close,
}

/// <summary>A token of a stylesheet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its name or text, with escapes resolved.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
internal readonly record struct StyleSheetToken(StyleSheetTokenKind Kind, string Text, int Line);

/// <summary>Reads the tokens of a stylesheet one by one.</summary>
internal sealed class StyleSheetTokens(string css)
{
    private int _at, _line = 1;

    /// <summary>Reads the next token.</summary>
    /// <returns><see langword="false"/> at the end.</returns>
    public bool TryRead(out StyleSheetToken token)
    {
        var (line, kind) = (_line, StyleSheetTokenKind.Other);
        if (_at >= css.Length)
        {
            token = default;
            return false;
        }

        var letter = css[_at];
        var text = "";
        if (StartsWith("/*")) kind = SkipComment() ? StyleSheetTokenKind.Other : StyleSheetTokenKind.Unfinished;
        else if (letter is '"' or '\'') kind = ReadString(letter, out text) ? StyleSheetTokenKind.String : StyleSheetTokenKind.Unfinished;
        else if (letter is '(' or '[' or '{' or ')' or ']' or '}')
        {
            kind = letter is '(' or '[' or '{' ? StyleSheetTokenKind.Open : StyleSheetTokenKind.Close;
            text = Take().ToString();
        }
        else if (letter == '@')
        {
            Take();
            (kind, text) = (StyleSheetTokenKind.AtKeyword, ReadName());
        }
        else if (IsName(_at)) (kind, text) = ReadWord();
        else Take();
        token = new StyleSheetToken(kind, text, line);
        return true;
    }

    /// <summary>A name, and if a parenthesis follows at once, the function of that name or the address in it.</summary>
    private (StyleSheetTokenKind Kind, string Text) ReadWord()
    {
        var name = ReadName();
        if (_at >= css.Length || css[_at] != '(') return (StyleSheetTokenKind.Other, name);
        Take();
        if (!name.Equals("url", StringComparison.OrdinalIgnoreCase)) return (StyleSheetTokenKind.Function, name);
        var next = _at;
        while (next < css.Length && char.IsWhiteSpace(css[next])) next++;
        if (next < css.Length && css[next] is '"' or '\'') return (StyleSheetTokenKind.Function, name);
        while (_at < next) Take();
        return ReadAddress(out var address) ? (StyleSheetTokenKind.Address, address) : (StyleSheetTokenKind.Unfinished, "");
    }

    private bool ReadAddress(out string address)
    {
        var text = new StringBuilder();
        while (_at < css.Length && css[_at] != ')') text.Append(css[_at] == '\\' ? ReadEscape() : Take().ToString());
        address = text.ToString().TrimEnd();
        if (_at >= css.Length) return false;
        Take();
        return true;
    }

    private bool ReadString(char quote, out string text)
    {
        var read = new StringBuilder();
        Take();
        while (_at < css.Length && css[_at] != quote && css[_at] is not ('\n' or '\r' or '\f'))
            read.Append(css[_at] == '\\' ? ReadEscape() : Take().ToString());
        text = read.ToString();
        if (_at >= css.Length || css[_at] != quote) return false;
        Take();
        return true;
    }

    private string ReadName()
    {
        var name = new StringBuilder();
        while (IsName(_at)) name.Append(css[_at] == '\\' ? ReadEscape() : Take().ToString());
        return name.ToString();
    }

    /// <summary>
    /// What an escape stands for: up to six hexadecimal digits and a space, or the next character; an end of line is nothing.
    /// </summary>
    private string ReadEscape()
    {
        Take();
        var digits = new StringBuilder();
        while (digits.Length < 6 && _at < css.Length && char.IsAsciiHexDigit(css[_at])) digits.Append(Take());
        if (digits.Length == 0) return _at < css.Length && Take() is var letter && letter is not ('\n' or '\r' or '\f') ? $"{letter}" : "";
        if (_at < css.Length && char.IsWhiteSpace(css[_at])) Take();
        return Rune.TryCreate(Convert.ToInt32(digits.ToString(), 16), out var rune) ? rune.ToString() : "\uFFFD";
    }

    private bool SkipComment()
    {
        var end = css.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        var to = end < 0 ? css.Length : end + 2;
        while (_at < to) Take();
        return end >= 0;
    }

    private char Take()
    {
        if (css[_at] == '\n') _line++;
        return css[_at++];
    }

    private bool StartsWith(string text) => string.CompareOrdinal(css, _at, text, 0, text.Length) == 0;

    private bool IsName(int at) => at < css.Length
        && (char.IsAsciiLetterOrDigit(css[at]) || css[at] is '-' or '_' or '\\' || css[at] >= '\u0080')
        && !(css[at] == '\\' && at + 1 < css.Length && css[at + 1] is '\n' or '\r' or '\f');
}

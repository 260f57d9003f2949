namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Looks ahead for the bars that close a spoiler.</summary>
internal static class SpoilerEnd
{
    /// <summary>Where the closing bars are; -1 when there are none outside code and backslash escapes.</summary>
    internal static int Find(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '\\':
                    at += 2;
                    break;
                case '`':
                    at = AfterCode(text, at);
                    break;
                case '|' when at + 1 < text.Length && text[at + 1] == '|':
                    return at;
                default:
                    at++;
                    break;
            }
        }

        return -1;
    }

    /// <summary>The place behind a code span; behind its backticks alone when nothing closes it (<see href="https://spec.commonmark.org/0.31.2/#code-spans">CommonMark, 6.1</see>).</summary>
    private static int AfterCode(ReadOnlySpan<char> text, int start)
    {
        var width = RunLength(text[start..]);
        var at = start + width;
        while (text[at..].IndexOf('`') is >= 0 and var distance)
        {
            at += distance;
            var run = RunLength(text[at..]);
            at += run;
            if (run == width) return at;
        }

        return start + width;
    }

    private static int RunLength(ReadOnlySpan<char> text) => text.IndexOfAnyExcept('`') is >= 0 and var end ? end : text.Length;
}

namespace ReviewFunctions.Markup.Parsing;

/// <summary>Finds the end of code in a line (<see href="https://spec.commonmark.org/0.31.2/#code-spans">CommonMark, 6.1</see>).</summary>
internal static class CodeSpan
{
    /// <summary>The place behind a code span; behind its backticks alone when nothing closes it.</summary>
    internal static int EndOf(ReadOnlySpan<char> text, int start)
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

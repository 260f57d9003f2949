namespace ReviewFunctions.Desk.Reading;

/// <summary>Where in a page that what is being written stands.</summary>
public static class WrittenPlace
{
    /// <summary>The empty element that stands there: pages that are previews are shown from about it on.</summary>
    public const string Mark = "<span id=\"here\"></span>";

    /// <summary>How many characters before the cursor are looked for in the page, at most.</summary>
    private const int MostSought = 40;

    /// <summary>Marks it: behind the words before the cursor, where these stand nearest to the same share of the text.</summary>
    /// <param name="html">What the text became.</param>
    /// <param name="markdown">The text.</param>
    /// <param name="cursor">How many UTF-16 code units of the text are before the cursor; with none, nothing is marked.</param>
    /// <returns>The HTML with the mark, which is between characters and never within a tag.</returns>
    public static string MarkIn(string html, string markdown, int cursor)
    {
        if (cursor <= 0 || cursor > markdown.Length) return html;
        var about = (int)((long)html.Length * cursor / markdown.Length);
        var place = Outside(html, Nearest(html, WordsBefore(markdown, cursor), about) ?? about);
        return html.Insert(place, Mark);
    }

    private static ReadOnlySpan<char> WordsBefore(string markdown, int cursor)
    {
        var end = cursor;
        while (end > 0 && !char.IsLetterOrDigit(markdown[end - 1])) end--;
        var start = end;
        while (start > 0 && end - start < MostSought && (char.IsLetterOrDigit(markdown[start - 1]) || markdown[start - 1] == ' ')) start--;
        return markdown.AsSpan(start, end - start).TrimStart();
    }

    /// <summary>The end of the words that is nearest to a place.</summary>
    private static int? Nearest(ReadOnlySpan<char> html, ReadOnlySpan<char> words, int place)
    {
        if (words.IsEmpty) return null;
        var start = Math.Max(0, place - words.Length + 1);
        var before = html[..place].LastIndexOf(words, StringComparison.Ordinal) is >= 0 and var last ? last + words.Length : (int?)null;
        var after = html[start..].IndexOf(words, StringComparison.Ordinal) is >= 0 and var next ? start + next + words.Length : (int?)null;
        return place - before < after - place ? before : after ?? before;
    }

    /// <summary>The place, or where the tag, the character reference or the pair of surrogates begins that it is within.</summary>
    private static int Outside(string html, int place)
    {
        // Brackets in attributes are written as references, so the last one says whether a tag is open.
        var before = html.AsSpan(0, place);
        var bracket = before.LastIndexOfAny('<', '>');
        if (bracket >= 0 && before[bracket] == '<') return bracket;
        if (place < html.Length && char.IsLowSurrogate(html[place])) return place - 1;
        var sign = before.LastIndexOfAny('&', ';');
        return sign >= 0 && before[sign] == '&' ? sign : place;
    }
}

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Takes the first words of a body whose spoilers are links.</summary>
internal static class BodyExcerpt
{
    private const string Passed = "h1,h2,h3,h4,h5,h6,figure,table,pre,hr,.footnotes,.footnote-ref";

    private const string Hidden = "details,." + FeedSpoilers.LinkClass;

    internal static string? Take(IHtmlDocument document, int length)
    {
        var read = new StringBuilder();
        if (document.Body is { } body) Read(body, read, length);
        var words = read.ToString().TrimEnd();
        if (words.Length == 0) return null;
        if (words.Length <= length) return words;
        var end = words.LastIndexOf(' ', length - 2);
        return words[..(end > length / 2 ? end : WholeCharacters(words, length - 1))].TrimEnd(' ', ',', ';', ':', '…') + "…";
    }

    /// <summary>Reads words until there are more than the length.</summary>
    private static void Read(INode node, StringBuilder words, int length)
    {
        foreach (var child in node.ChildNodes)
        {
            // One more for a space at the end.
            if (words.Length > length + 1) return;
            if (child is IText text) Append(words, text.Data);
            else if (child is IElement element && element.Matches(Hidden)) Append(words, "…");
            else if (child is IElement shown && !shown.Matches(Passed)) Read(shown, words, length);
        }
    }

    private static void Append(StringBuilder words, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
    }

    private static int WholeCharacters(string words, int length) => char.IsLowSurrogate(words[length]) ? length - 1 : length;
}

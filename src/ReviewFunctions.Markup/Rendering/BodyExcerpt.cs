using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Html;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup.Rendering;

/// <summary>Takes the first words of a text whose spoilers are folded.</summary>
internal static class BodyExcerpt
{
    private const string Passed = "h1,h2,h3,h4,h5,h6,figure,table,pre,hr,.footnotes,.footnote-ref";

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

    /// <summary>Reads words until there are more than the length. The end of a block and of a line are spaces.</summary>
    private static void Read(INode node, StringBuilder words, int length)
    {
        foreach (var child in node.ChildNodes)
        {
            // One more for a space at the end.
            if (words.Length > length + 1) return;
            if (child is IText text) Append(words, text.Data);
            else if (child is IElement element) Read(element, words, length);
        }
    }

    private static void Read(IElement element, StringBuilder words, int length)
    {
        var isApart = element.LocalName == "br"
            || (KnownElements.IsBlock(element.LocalName) && element.ClassName != SpoilerFolding.InlineClass);
        if (isApart) Append(words, " ");
        if (element is IHtmlDetailsElement) Append(words, "…");
        else if (!element.Matches(Passed)) Read((INode)element, words, length);
        if (isApart) Append(words, " ");
    }

    private static void Append(StringBuilder words, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
    }

    /// <summary>The most that ends between two characters as people see them, which may be many of Unicode's.</summary>
    private static int WholeCharacters(string words, int length)
    {
        var end = 0;
        for (var next = 0; next <= length; next += StringInfo.GetNextTextElementLength(words, next)) end = next;
        if (end > 0) return end;
        return char.IsLowSurrogate(words[length]) ? length - 1 : length;
    }
}

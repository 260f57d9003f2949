using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Takes the first words of a body whose spoilers are links.</summary>
internal static class BodyExcerpt
{
    private const string Passed = "h2,h3,h4,h5,h6,figure,table,pre,hr,.footnotes,.footnote-ref";

    internal static string? Take(IHtmlDocument document, int length)
    {
        foreach (var element in document.QuerySelectorAll(Passed).ToList()) element.Remove();
        foreach (var spoiler in document.QuerySelectorAll("a." + SpoilerLink.Class).ToList()) spoiler.Replace(document.CreateTextNode("…"));
        var words = Words(document.Body);
        if (words.Length == 0) return null;
        if (words.Length <= length) return words;
        var end = words.LastIndexOf(' ', length - 2);
        return words[..(end > length / 2 ? end : WholeCharacters(words, length - 1))].TrimEnd(' ', ',', ';', ':', '…') + "…";
    }

    private static string Words(IElement? body)
    {
        var words = new StringBuilder();
        foreach (var text in body?.Descendants<IText>() ?? [])
        {
            foreach (var c in text.Data) Append(words, c);
        }

        return words.ToString().TrimEnd();
    }

    private static void Append(StringBuilder words, char c)
    {
        if (!char.IsWhiteSpace(c))
        {
            words.Append(c);
        }
        else if (words.Length > 0 && words[^1] != ' ')
        {
            words.Append(' ');
        }
    }

    private static int WholeCharacters(string words, int length) => char.IsLowSurrogate(words[length]) ? length - 1 : length;
}

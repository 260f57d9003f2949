using AngleSharp.Html.Dom;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Markup.Html;
using ReviewFunctions.Markup.Parsing;

namespace ReviewFunctions.Markup;

/// <summary>Finds the uploaded images that a body shows: <c>![alt](image:ID "caption")</c>.</summary>
public static class BodyImages
{
    /// <summary>What the addresses of uploaded images begin with.</summary>
    internal const string Scheme = "image:";

    /// <summary>The images in the order of the text, each once; those that stand in spoilers are among them.</summary>
    public static IReadOnlyList<ImageId> Of(string markdown)
    {
        if (!MayHave(markdown)) return [];
        try
        {
            return [.. In(BodyMarkdown.Read(markdown, new TextNotes())).Distinct()];
        }
        catch (UnreadableBodyException)
        {
            return [];
        }
    }

    /// <summary>
    /// What is wrong with an address <c>image:…</c> of a body; <see langword="null"/> when nothing is. In raw HTML nothing would be shown
    /// at it, since only those of Markdown are looked for.
    /// </summary>
    internal static string? Fault(MarkdownDocument markdown, IHtmlDocument html)
    {
        var named = In(markdown).ToHashSet();
        var shown = html.Images.Select(image => image.GetAttribute("src")?.Trim()).Where(IsOurs);
        return Addresses(markdown).All(address => address.IsImage && IdOf(address.Text) is not null)
            && shown.All(address => IdOf(address) is { } id && named.Contains(id))
            ? null
            : $"Uploaded images are named as in ![what it shows](image:ID), and nowhere else; "
                + $"an ID has {ImageId.Length} lower-case hexadecimal digits.";
    }

    private static bool IsOurs(string? address) => address?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The image that an address names, if it names one.</summary>
    internal static ImageId? IdOf(string? address) =>
        address is not null && address.StartsWith(Scheme, StringComparison.Ordinal)
            && ImageId.TryParse(address[Scheme.Length..], out var id)
            ? id
            : null;

    /// <summary>A quick look. Letters can be written as character references too.</summary>
    private static bool MayHave(string markdown) =>
        markdown.Contains("image", StringComparison.OrdinalIgnoreCase) || markdown.Contains("&#", StringComparison.Ordinal);

    private static IEnumerable<ImageId> In(MarkdownDocument document) =>
        Addresses(document).Where(address => address.IsImage).Select(address => IdOf(address.Text)).OfType<ImageId>();

    private static IEnumerable<(bool IsImage, string Text)> Addresses(MarkdownDocument document) =>
        document.Descendants().Select(AddressOf).Where(address => IsOurs(address.Text.TrimStart()));

    private static (bool IsImage, string Text) AddressOf(MarkdownObject part) => part switch
    {
        Figure figure => (true, AddressOf(figure.Image)),
        LinkInline link => (link.IsImage, AddressOf(link)),
        AutolinkInline link => (false, link.Url),
        _ => (false, ""),
    };

    private static string AddressOf(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
}

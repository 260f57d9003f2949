using AngleSharp.Html.Dom;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// Finds images that no reader will ever see: pages have a policy by which images come over https or from the site itself. Only the address
/// is looked at, and nothing is fetched. What an image says of itself cannot be folded, so that marks of spoilers in it are a fault too.
/// </summary>
internal static class ImageFaults
{
    private const string Advice = "Upload the image and name it as in ![what it shows](image:ID).";

    private const string Empty = $"An image has no address. {Advice}";
    private const string Insecure =
        $"An image has an http address, which pages do not show. Use its https address, or upload it: ![what it shows](image:ID).";
    private const string Data = $"An image is written into its address as data, which pages do not show. {Advice}";
    private const string Foreign = $"An image has an address that pages cannot show: use https, or a path on this site. {Advice}";
    private const string Marks =
        "The alternative text, title or caption of an image or a link has marks of a spoiler in it, where nothing can be folded. "
        + "Say it in the text, between the marks.";

    /// <summary>What is wrong with the images of a text, before it is cleaned; <see langword="null"/> when nothing is.</summary>
    internal static string? Of(IHtmlDocument document) =>
        document.Images.Select(image => OfAddress(image.GetAttribute("src") ?? "")).FirstOrDefault(fault => fault is not null)
        ?? (HasMarks(document) ? Marks : null);

    private static string? OfAddress(string written)
    {
        var address = string.Concat(written.Where(c => c is > ' ' and not '\u00A0'));
        if (address.Length == 0 || address[0] is '#' or '?') return Empty;
        var end = address.IndexOfAny([':', '/', '?', '#', '\\']);
        if (end < 0 || address[end] != ':') return address.StartsWith("//", StringComparison.Ordinal) ? OfHost($"https:{address}") : null;
        return address[..end].ToUpperInvariant() switch
        {
            "HTTPS" => OfHost(address),
            "IMAGE" => null,
            "HTTP" => Insecure,
            "DATA" => Data,
            _ => Foreign,
        };
    }

    private static string? OfHost(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? null : Foreign;

    private static bool HasMarks(IHtmlDocument document) =>
        document.QuerySelectorAll("[alt]").Any(element => IsMarked(element.GetAttribute("alt")))
        || document.QuerySelectorAll("[title]").Any(element => IsMarked(element.GetAttribute("title")))
        || document.QuerySelectorAll("figcaption").Any(caption => caption.TextContent.Any(SpoilerMark.IsSign));

    private static bool IsMarked(string? text) => text is not null && SpoilerMark.IsIn(SpoilerMark.Spell(text));
}

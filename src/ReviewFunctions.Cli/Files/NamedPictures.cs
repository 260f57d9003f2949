using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Cli.Files;

/// <summary>A picture that a text names.</summary>
/// <param name="Address">The address, as it is written.</param>
/// <param name="Alt">What stands for it where it is not seen; empty for nothing.</param>
/// <param name="Caption">What stands below it; <see langword="null"/> for nothing.</param>
/// <param name="Line">The line of the text, counted from 0.</param>
/// <param name="Start">Where the address begins in the text.</param>
/// <param name="Length">How long it is there.</param>
public sealed record NamedPicture(string Address, string Alt, string? Caption, int Line, int Start, int Length);

/// <summary>Finds the pictures of a Markdown text, and names them otherwise without touching another character.</summary>
public static class NamedPictures
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>The pictures in the order of the text.</summary>
    public static IReadOnlyList<NamedPicture> In(string markdown) =>
        [.. Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>().Where(link => link.IsImage).Select(Of).OfType<NamedPicture>()];

    /// <summary>The text with other addresses of its pictures.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="rename">The new address of a picture; <see langword="null"/> to leave it.</param>
    public static string Rename(string markdown, Func<NamedPicture, string?> rename)
    {
        // From the end on, so that the places before it stay; a definition that many name is changed once.
        foreach (var picture in In(markdown).DistinctBy(picture => picture.Start).OrderByDescending(picture => picture.Start))
            if (rename(picture) is { } address)
                markdown = $"{markdown.AsSpan(0, picture.Start)}{address}{markdown.AsSpan(picture.Start + picture.Length)}";
        return markdown;
    }

    /// <summary>Whether an address is a path to a file, and not one of the web or of the site.</summary>
    public static bool IsPath(string address) =>
        address.Length > 0 && address[0] is not ('/' or '#' or '?') && !Uri.TryCreate(address, UriKind.Absolute, out _)
        && !address.StartsWith("image:", StringComparison.OrdinalIgnoreCase);

    private static NamedPicture? Of(LinkInline link)
    {
        var span = link.Reference is { } reference ? reference.UrlSpan : link.UrlSpan;
        var address = link.Url ?? "";
        if (span.IsEmpty || address.Length == 0) return null;
        var caption = string.IsNullOrEmpty(link.Title) ? null : link.Title;
        return new NamedPicture(address, TextOf(link), caption, link.Line, span.Start, span.Length);
    }

    private static string TextOf(ContainerInline inline) => string.Concat(inline.Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        ContainerInline container => TextOf(container),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));
}

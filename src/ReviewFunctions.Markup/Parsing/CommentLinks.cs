using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Markup.Parsing;

/// <summary>Leaves a comment the links that it may have: absolute, to the web or to a mail address, and none within another.</summary>
internal static class CommentLinks
{
    /// <summary>What every link says of itself: nobody vouches for it.</summary>
    internal const string Rel = "nofollow ugc noopener";

    /// <summary>Makes images links to themselves, and text of the links that are not allowed.</summary>
    internal static void Settle(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList()) Settle(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) Settle(link);
    }

    /// <summary>Whether a link may lead there.</summary>
    internal static bool IsAllowed(string? address) =>
        address is not null && (WebAddress.TryParse(address, WebAddress.MaxLength, out _) || IsMail(address));

    private static void Settle(LinkInline link)
    {
        var address = Escaped(link.GetDynamicUrl?.Invoke() ?? link.Url);
        if (IsWithinLink(link) || !IsAllowed(address) || (link.IsImage && IsMail(address ?? "")))
        {
            link.MoveChildrenAfter(link);
            link.Remove();
            return;
        }

        if (link.FirstChild is null) link.AppendChild(new LiteralInline(address ?? ""));
        (link.IsImage, link.Url, link.GetDynamicUrl, link.Title) = (false, address, null, null);
    }

    private static void Settle(AutolinkInline link)
    {
        var address = Escaped(link.IsEmail ? $"mailto:{link.Url}" : link.Url);
        if (IsWithinLink(link) || !IsAllowed(address)) link.ReplaceBy(new LiteralInline(link.Url));
        else if (!link.IsEmail && address is not null) link.Url = address;
    }

    /// <summary>An address as links can have it: bars are no part of one until they are escaped.</summary>
    private static string? Escaped(string? address) => address?.Replace("|", "%7C", StringComparison.Ordinal);

    private static bool IsMail(string address) =>
        address.Length <= WebAddress.MaxLength && Uri.TryCreate(address, UriKind.Absolute, out var mail)
            && mail.Scheme == Uri.UriSchemeMailto;

    private static bool IsWithinLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline) return true;
        }

        return false;
    }
}

using System.Text.RegularExpressions;

namespace ReviewFunctions.Cli.Importing.Html;

/// <summary>
/// Resolves shortcodes (<see href="https://codex.wordpress.org/Shortcode_API">Shortcode API</see>) into HTML. Those that nobody knows go
/// and what is in them stays. Square brackets that are none, such as <c>[sic]</c>, stay as they are.
/// </summary>
public static partial class Shortcodes
{
    /// <summary>The most that are resolved within one another.</summary>
    private const int MaxDepth = 10;

    private static readonly string[] Players = ["embed", "youtube", "vimeo", "video", "audio", "soundcloud"];

    /// <summary>What plugins call what hides a spoiler.</summary>
    private static readonly string[] Spoilers = ["spoiler", "spoilers", "su_spoiler"];

    /// <summary>The text without shortcodes.</summary>
    /// <param name="html">The text of a post.</param>
    /// <param name="attachmentOf">The HTML of an attachment's picture by its number; <see langword="null"/> if it is not there.</param>
    /// <param name="note">Is told of what is not as it was.</param>
    public static string Resolve(string html, Func<string, string?> attachmentOf, Action<string> note)
    {
        var text = html;
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            // From the inside out: what is in a pair has no pair in it.
            var next = Pair().Replace(text, code => OfPair(code, note));
            if (next == text) break;
            text = next;
        }

        return Single().Replace(text, code => OfSingle(code, attachmentOf, note));
    }

    private static string OfPair(Match code, Action<string> note)
    {
        var (name, inner) = (code.Groups["name"].Value.ToLowerInvariant(), code.Groups["inner"].Value);
        if (name == "caption" || name == "wp_caption") return OfCaption(inner);
        if (Spoilers.Contains(name)) return OfSpoiler(code.Groups["said"].Value.Trim(), inner.Trim(), note);
        if (Players.Contains(name) && LinkOf(inner.Trim().Length > 0 ? inner.Trim() : code.Groups["said"].Value) is { } link) return link;
        note($"The shortcode [{name}] was taken away; what is in it stays.");
        return inner;
    }

    /// <summary>What was hidden stays hidden: within a line by an element, and of several paragraphs by a class that hides.</summary>
    private static string OfSpoiler(string said, string inner, Action<string> note)
    {
        if (said.Length > 0) note($"A spoiler loses what was said of it: {said}");
        return Block().IsMatch(inner) ? $"\n\n<div class=\"spoiler\">\n\n{inner}\n\n</div>\n\n" : $"<spoiler>{inner}</spoiler>";
    }

    private static string OfCaption(string inner)
    {
        var picture = Picture().Match(inner);
        if (!picture.Success) return inner;
        var words = inner[(picture.Index + picture.Length)..].Trim();
        return $"\n\n<figure>{picture.Value}<figcaption>{words}</figcaption></figure>\n\n";
    }

    private static string OfSingle(Match code, Func<string, string?> attachmentOf, Action<string> note)
    {
        var (name, said) = (code.Groups["name"].Value.ToLowerInvariant(), code.Groups["said"].Value);
        if (name == "gallery") return OfGallery(said, attachmentOf, note);
        if (Players.Contains(name) && LinkOf(said) is { } link) return link;
        if (said.Trim(' ', '/').Length == 0) return code.Value;
        note($"The shortcode {code.Value} was taken away; there is nothing in it.");
        return "";
    }

    private static string OfGallery(string said, Func<string, string?> attachmentOf, Action<string> note)
    {
        var ids = Ids().Match(said).Groups["ids"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length == 0) note("A gallery names no pictures: it showed all that were uploaded with the post, and is left out.");
        var figures = new List<string>();
        foreach (var id in ids)
        {
            if (attachmentOf(id) is { } figure) figures.Add(figure);
            else note($"A gallery shows the attachment {id}, which the export does not have.");
        }

        return $"\n\n{string.Join("\n\n", figures)}\n\n";
    }

    private static string? LinkOf(string said) => Address().Match(said) is { Success: true, Value: var address }
        ? $"\n\n<p><a href=\"{address}\">{address}</a></p>\n\n"
        : null;

    [GeneratedRegex(
        @"\[(?<name>[A-Za-z][\w-]{0,60})(?<said>(?:\s[^\[\]]{0,2000})?)\](?<inner>(?:(?!\[\k<name>[\s\]])[\s\S])*?)\[/\k<name>\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\[(?<name>gallery|[A-Za-z][\w-]{0,60}(?=\s+[\w-]+\s*=|\s+https?://))(?<said>(?:\s[^\[\]]{0,2000})?)/?\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Single();

    [GeneratedRegex(@"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\n\s*\n|<(?:p|div|h[1-6]|ul|ol|blockquote|pre|table|figure|img|hr)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\b(?:ids|include)\s*=\s*[""']?(?<ids>[0-9,\s]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"https?://[^\s""'<>\]]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

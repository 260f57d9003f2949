using System.Buffers;
using System.Collections.Frozen;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// Finds tags by the names of their elements, without reading the rest of the HTML
/// (<see href="https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state">HTML, 13.2.5.8</see>).
/// </summary>
/// <param name="names">The names, in any case.</param>
internal sealed class TagNames(string[] names)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\t\n\f\r />");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names =
        names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int _longest = names.Max(name => name.Length);

    /// <summary>Where the first such name begins in a start tag or an end tag; -1 if there is none.</summary>
    internal int IndexIn(ReadOnlySpan<char> html)
    {
        for (var at = 0; html[at..].IndexOf('<') is >= 0 and var next;)
        {
            at += next + 1;
            if (at < html.Length && html[at] == '/') at++;
            var name = html.Slice(at, Math.Min(_longest + 1, html.Length - at));
            if (name.IndexOfAny(Ends) is > 0 and var length && _names.Contains(name[..length])) return at;
        }

        return -1;
    }
}

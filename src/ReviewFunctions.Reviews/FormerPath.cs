using System.Text;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews;

/// <summary>
/// Where a review was before the site was here, such as <c>/2019/05/old-post/</c> or <c>/?p=123</c>: a path of this host, not escaped, in
/// Unicode normalisation form C, with the query that it had, if it had one (<see cref="FormerQuery"/>). Now it leads to where the review
/// is.
/// </summary>
public readonly record struct FormerPath
{
    /// <summary>The longest path, in Unicode scalar values, before it is escaped.</summary>
    public const int MaxLength = 512;

    private const string EscapedSlash = "%2F";

    private readonly string _value;
    private readonly string _query;

    private FormerPath(string value, string query) => (_value, _query) = (value, query);

    /// <summary>
    /// The document that stands there: the path itself, or the index document of one that ends in a slash; behind it the query, if there
    /// is one.
    /// </summary>
    public string DocumentPath =>
        FormerQuery.DocumentAt(_value.EndsWith('/') ? _value[1..] + SiteAddresses.IndexDocument : _value[1..], _query);

    /// <summary>
    /// Reads a path, escaped or not; <see langword="false"/> when it is none, has a fragment, or is the site's own. The first page is the
    /// site's own, but with a query it was another system's.
    /// </summary>
    public static bool TryParse(string text, out FormerPath path) =>
        TryRead(text, out path) && ((path._value == "/" && path._query.Length > 0) || !SiteAddresses.IsReserved(path._value));

    /// <summary>Reads a path that is stored. It may have become one of the site's own since: what a review holds wins.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static FormerPath Parse(string text) => TryRead(text, out var path) ? path : throw new FormatException("Not a former path.");

    /// <summary>The path, beginning with a slash and not escaped, and the query, escaped, behind a question mark if there is one.</summary>
    public override string ToString() => FormerQuery.DocumentAt(_value, _query);

    private static bool TryRead(string text, out FormerPath path)
    {
        path = default;
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        var escaped = mark < 0 ? text : text[..mark];
        if (!escaped.StartsWith('/') || escaped.Contains(EscapedSlash, StringComparison.OrdinalIgnoreCase)) return false;
        var plain = Uri.UnescapeDataString(escaped);
        if (PlainText.Fault(plain, MaxLength) is not null || plain.AsSpan().IndexOfAny("?#%\\\uFFFD") >= 0) return false;
        if (FormerQuery.Read(mark < 0 ? "" : text[mark..]) is not { } query) return false;
        var value = plain.Normalize(NormalizationForm.FormC);
        if (value.EndsWith($"/{SiteAddresses.IndexDocument}", StringComparison.Ordinal))
            value = value[..^SiteAddresses.IndexDocument.Length];
        if (!(HasSegments(value) || (value == "/" && query.Length > 0))) return false;
        path = new FormerPath(value, query);
        return path.ToString().EnumerateRunes().Count() <= MaxLength;
    }

    // A segment that ends in a dot, or is one or two of them, has no lasting name as a blob.
    private static bool HasSegments(string value)
    {
        var segments = value[1..].Split('/');
        return segments[0].Length > 0 && segments.SkipLast(1).All(segment => segment.Length > 0)
            && !segments.Any(segment => segment.EndsWith('.'));
    }
}

/// <summary>
/// The query of an address of another system, such as <c>p=123</c>, in one form: parameters in alphabetical order, each escaped, without
/// those that only say where a reader came from. So two addresses are the same if that system would have shown the same.
/// </summary>
public static class FormerQuery
{
    /// <summary>The most parameters that are looked at; a query with more is none that a system gave to a page.</summary>
    private const int MaxParameters = 16;

    /// <summary>What mails, feeds and networks add to any address, and what such names begin with.</summary>
    private static readonly string[] OfCampaigns = ["fbclid", "gclid"], CampaignBeginnings = ["utm_", "mc_"];

    /// <summary>Reads a query.</summary>
    /// <param name="query">As it stands in an address, with or without the question mark.</param>
    /// <returns>The query in its one form; empty if nothing is left of it, <see langword="null"/> if it can be none of a page.</returns>
    public static string? Read(string query)
    {
        if (query.Length > FormerPath.MaxLength * 3 || query.Contains('#', StringComparison.Ordinal)) return null;
        var parameters = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        if (parameters.Length > MaxParameters) return null;
        List<string> kept = [];
        foreach (var parameter in parameters)
        {
            var plain = Uri.UnescapeDataString(parameter.Replace('+', ' '));
            if (PlainText.Fault(plain, FormerPath.MaxLength) is not null || plain.Contains('\uFFFD', StringComparison.Ordinal)) return null;
            if (IsOfCampaign(parameter.Split('=')[0])) continue;
            kept.Add(string.Join('=', parameter.Replace('+', ' ').Split('=', 2).Select(Escaped)));
        }

        kept.Sort(StringComparer.Ordinal);
        return string.Join('&', kept);
    }

    /// <summary>
    /// Where the document of an address with a query is: behind that of its path. No document of the site has such a name.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="query">The query in its one form; empty for none.</param>
    public static string DocumentAt(string path, string query) => query.Length == 0 ? path : $"{path}?{query}";

    private static string Escaped(string part) => Uri.EscapeDataString(Uri.UnescapeDataString(part).Normalize(NormalizationForm.FormC));

    private static bool IsOfCampaign(string name) =>
        OfCampaigns.Contains(name, StringComparer.OrdinalIgnoreCase)
        || CampaignBeginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}

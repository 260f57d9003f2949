using System.Text;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Reviews;

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

using System.Text.Json.Nodes;

namespace ReviewFunctions.Cli.Export;

/// <summary>Leads the former addresses of reviews to their pages, for servers that serve files.</summary>
public sealed class Redirects
{
    /// <summary>The file for Netlify (<see href="https://docs.netlify.com/routing/redirects/">Redirects</see>).</summary>
    public const string NetlifyFile = "_redirects";

    /// <summary>
    /// The file for nginx, to be included in a <c>server</c>
    /// (<see href="https://nginx.org/en/docs/http/ngx_http_core_module.html#location">location</see>).
    /// </summary>
    public const string NginxFile = "redirects.nginx.conf";

    private readonly List<(string From, string To)> _all = [];

    /// <summary>Adds the former paths and slugs of a review that is public.</summary>
    /// <param name="review">The review as the API gives it.</param>
    public void Add(JsonObject review)
    {
        if ((string?)review["status"] != "published" || (string?)review["slug"] is not { } slug) return;
        foreach (var path in Texts(review["formerPaths"])) _all.Add((path, PageOf(slug)));
        foreach (var former in Texts(review["formerSlugs"])) _all.Add((PageOf(former), PageOf(slug)));
    }

    /// <summary>
    /// The lines for Netlify. Paths are percent-encoded, so that no character of one is a placeholder or a space. The parameters of a query
    /// stand behind the path, and the rule comes before the page that is there without them.
    /// </summary>
    public string ForNetlify() => string.Concat(_all.Select(one => QueryOf(one.From) is { } query
        ? $"{Encoded(PathOf(one.From))} {query.Replace('&', ' ')} {Encoded(one.To)} 301!\n"
        : $"{Encoded(one.From)} {Encoded(one.To)} 301\n"));

    /// <summary>
    /// The locations for nginx, which compares paths that are decoded. In a target a dollar sign would begin a variable. An address with a
    /// query is compared as it was sent, for a location sees no query.
    /// </summary>
    public string ForNginx() => string.Concat(_all.Select(one => QueryOf(one.From) is { } query
        ? $"if ($request_uri = {Quoted($"{Encoded(PathOf(one.From))}?{query}")}) {{ return 301 {Encoded(one.To)}; }}\n"
        : $"location = {Quoted(one.From)} {{ return 301 {Encoded(one.To)}; }}\n"));

    private static string PathOf(string address) => address.Split('?')[0];

    /// <summary>The query, which is escaped; <see langword="null"/> for none.</summary>
    private static string? QueryOf(string address) => address.Split('?') is [_, var query] ? query : null;

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray)?.Select(item => (string?)item).OfType<string>() ?? [];

    private static string PageOf(string slug) => $"/reviews/{slug}/";

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Quoted(string path) => $"\"{path.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}

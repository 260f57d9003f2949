using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using ReviewFunctions.Core.Access.Grants;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Outbound;

/// <summary>
/// Reads what an app says of itself (<see href="https://indieauth.spec.indieweb.org/#client-information-discovery">IndieAuth, 4.2</see>): a
/// JSON document, or a page with a title and links.
/// </summary>
public sealed class AppMetadataReader(GuardedClient guarded) : IAppMetadata
{
    /// <summary>How much of an answer is read, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The most addresses for codes that are taken of an app.</summary>
    private const int MaxRedirects = 50;

    /// <summary>The most elements of a head.</summary>
    private const int MaxElements = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<AppMetadata?> FindAsync(Uri client, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, client.InAscii());
        request.Headers.UserAgent.ParseAdd("ReviewFunctions");
        request.Headers.Accept.ParseAdd("application/json, text/html;q=0.9");
        try
        {
            var answer = await guarded.AskAsync(request, Patience, MaxBytes, cancel);
            if (answer.Status != System.Net.HttpStatusCode.OK) return null;
            return answer.Text.TrimStart().StartsWith('{') ? OfJson(answer.Text) : OfPage(answer.Text, client);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static AppMetadata? OfJson(string text) => JsonNode.Parse(text) is JsonObject json
        ? new AppMetadata(
            Shown((string?)json["client_name"]),
            [.. (json["redirect_uris"] as JsonArray ?? []).Take(MaxRedirects).Select(uri => (string?)uri).OfType<string>()])
        : null;

    /// <summary>The head of a page. One with more elements than a head has is not parsed: what is left open costs at each.</summary>
    private static AppMetadata? OfPage(string html, Uri client)
    {
        var end = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var head = end < 0 ? html : html[..end];
        if (head.Count(character => character == '<') > MaxElements) return null;
        using var page = new HtmlParser().ParseDocument(head);
        var links = page.QuerySelectorAll("link[rel~=redirect_uri][href]").Take(MaxRedirects)
            .Select(link => AddressOf(link.GetAttribute("href") ?? "", client));
        return new AppMetadata(Shown(page.Title), [.. links.OfType<string>()]);
    }

    /// <summary>An address to the character, if it is absolute; else with that of the page before it.</summary>
    private static string? AddressOf(string href, Uri client) =>
        Uri.TryCreate(href, UriKind.Absolute, out var whole) && !whole.IsFile ? href
        : Uri.TryCreate(client, href, out var address) ? address.AbsoluteUri : null;

    /// <summary>A name as it is shown: one line, cut.</summary>
    private static string? Shown(string? name)
    {
        var line = name?.ReplaceLineEndings(" ").Trim();
        if (string.IsNullOrEmpty(line) || PlainText.Fault(line, int.MaxValue) is not null) return null;
        return line.Length <= AppMetadata.MaxName ? line : line[..AppMetadata.MaxName];
    }
}

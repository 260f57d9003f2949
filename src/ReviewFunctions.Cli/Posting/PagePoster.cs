using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;

namespace ReviewFunctions.Cli.Posting;

/// <summary>Brings pages of the site's own to a site, as an export has them: found by their paths, else created.</summary>
public sealed class PagePoster(SiteClient site)
{
    /// <summary>The field that only pages of the site's own have.</summary>
    private const string Mark = "inFooter";

    private static readonly string[] Said = ["title", "body", "path", "language", Mark, "status"];

    private readonly PictureUploader _pictures = new(site);
    private JsonArray? _listed;

    /// <summary>Whether a file is a page of the site's own, and no review.</summary>
    public static bool IsPage(ReviewFile file) => file.Fields.ContainsKey(Mark);

    /// <summary>Creates the page, or changes it where it is other than in the file.</summary>
    /// <exception cref="CommandException">The site refuses it.</exception>
    public async Task<PostResult> PostAsync(ReviewFile file, CancellationToken cancel)
    {
        foreach (var picture in file.Pictures) await _pictures.UploadAsync(picture, cancel);
        var page = file.Draft.DeepClone().AsObject();
        page["status"] = file.Fields["status"]?.DeepClone();
        if (await FindAsync(page.TextOf("path"), cancel) is { } stored) return await UpdateAsync(stored, page, cancel);
        // One that was never public on this site cannot have been withdrawn from it.
        if (page.TextOf("status") == "withdrawn") page["status"] = "draft";
        foreach (var name in page.Select(field => field.Key).Except(Said).ToList()) page.Remove(name);
        var answer = await site.SendAsync(HttpMethod.Post, "/api/pages", page, cancel);
        return answer.IsGood ? PostResult.Created : throw answer.Refused();
    }

    private async Task<PostResult> UpdateAsync(JsonObject stored, JsonObject page, CancellationToken cancel)
    {
        var changed = Said.Where(name => !JsonNode.DeepEquals(page[name], stored[name])).ToList();
        if (changed.Count == 0 || (changed is ["status"] && page.TextOf("status") == "withdrawn" && stored.TextOf("status") == "draft"))
            return PostResult.Unchanged;
        foreach (var name in changed) stored[name] = page[name]?.DeepClone();
        var answer = await site.SendAsync(
            HttpMethod.Put, $"/api/pages/{stored["id"]}", stored, cancel, ("If-Match", $"\"{stored["revision"]}\""));
        return answer.IsGood ? PostResult.Updated : throw answer.Refused();
    }

    private async Task<JsonObject?> FindAsync(string? path, CancellationToken cancel)
    {
        _listed ??= (await site.ReadAsync("/api/pages", cancel))["items"]?.AsArray() ?? [];
        var found = _listed.FirstOrDefault(page => (string?)page?["path"] == path);
        return found is null ? null : await site.ReadAsync($"/api/pages/{found["id"]}", cancel);
    }
}

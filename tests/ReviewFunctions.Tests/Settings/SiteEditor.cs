using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Settings;

/// <summary>What an editor of the site itself does, over HTTP.</summary>
public static class SiteEditor
{
    private const string Path = "/api/site";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<JsonObject> ReadSiteAsync(this HttpClient client)
    {
        using var answer = await client.GetAsEditorAsync(Path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>Sends a change, with <c>If-Match</c> unless it is <see langword="null"/>.</summary>
    public static async Task<HttpResponseMessage> ChangeSiteAsync(
        this HttpClient client, string method, string? ifMatch, string body, string contentType =
            "application/json", string token = Editor.Token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), Path)
        {
            Content =
                new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>Lays a patch over the settings, whatever their revision, which must go through.</summary>
    public static async Task<JsonObject> PatchSiteAsync(this HttpClient client, string patch)
    {
        using var answer = await client.ChangeSiteAsync("PATCH", "*", patch, "application/merge-patch+json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>Runs the minute timer to its end until no message to publish is left.</summary>
    public static async Task PublishAllAsync(this Site site)
    {
        do await Clock.RunTimerAsync(site.App);
        while ((string?)(await site.Client.ReadSiteAsync())["publication"] != "done");
    }
}

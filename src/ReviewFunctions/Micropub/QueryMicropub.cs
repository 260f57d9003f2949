using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Posts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Micropub;

/// <summary>
/// Tells a Micropub client what the site can do, and what a post consists of
/// (<see href="https://www.w3.org/TR/micropub/#querying">Micropub, 3.7</see>).
/// </summary>
public sealed class QueryMicropub(MicropubApi api, Posting posting, PostFinder finder, CurrentSite sites)
{
    /// <summary>Answers 200 with what the parameter <c>q</c> asks for, or with an error of Micropub.</summary>
    [Function(nameof(QueryMicropub))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/micropub")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async _ => request.Query["q"].ToString() switch
    {
        "config" => Answer(ConfigOf(await sites.GetAsync(cancel))),
        "syndicate-to" => Answer(new JsonObject { ["syndicate-to"] = new JsonArray() }),
        "category" => Answer(new JsonObject { ["categories"] = await CategoriesAsync(cancel) }),
        "source" => Answer(await SourceAsync(request.Query, cancel)),
        _ => throw PostFault.Of("The parameter q is config, source, category or syndicate-to."),
    }, cancel);

    private static JsonResult Answer(JsonObject json) => new(JsonFormat.Bytes(json)) { IsConditional = false };

    private static JsonObject ConfigOf(SiteSettings site) => new()
    {
        ["media-endpoint"] = site.MicropubMedia().AbsoluteUri,
        ["syndicate-to"] = new JsonArray(),
        ["post-types"] = new JsonArray(
            new JsonObject { ["type"] = "article", ["name"] = "Article" },
            new JsonObject { ["type"] = "review", ["name"] = "Review" }),
        ["q"] = new JsonArray("config", "source", "category", "syndicate-to"),
    };

    private async Task<JsonArray> CategoriesAsync(CancellationToken cancel) =>
        new([.. (await finder.TagsAsync(cancel)).Select(tag => JsonValue.Create(tag))]);

    /// <summary>A post: its type with all properties, or those alone that were asked for.</summary>
    private async Task<JsonObject> SourceAsync(IQueryCollection query, CancellationToken cancel)
    {
        var review = await posting.FindAsync(query["url"], cancel) ?? throw PostFault.Of("The parameter url is not the address of a post.");
        var properties = PostSource.Of(review, await sites.GetAsync(cancel)).ToJson();
        string?[] asked = [.. query["properties[]"], .. query["properties"]];
        if (asked.Length == 0)
            return new JsonObject { ["type"] = new JsonArray(PostSource.TypeOf(review)), ["properties"] = properties };
        foreach (var name in properties.Select(property => property.Key).Except(asked.OfType<string>()).ToList()) properties.Remove(name);
        return new JsonObject { ["properties"] = properties };
    }
}

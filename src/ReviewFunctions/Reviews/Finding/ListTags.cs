using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews.Finding;

/// <summary>Lists the tags of published reviews, with how many have each.</summary>
public sealed class ListTags(Api api, TagListing tags, CurrentSite sites)
{
    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListTags))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tags")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async call =>
    {
        var limit = call.Limit();
        if (!TagCursor.TryRead(request.Query[Cursor.Parameter], out var after)) return Problem.BadCursor;
        var page = await tags.ListAsync(after, limit, cancel);
        var site = await sites.GetAsync(cancel);
        var query = NextPage.QueryOf(request, [], page.Next is { } list ? TagCursor.Write(list) : null);
        return JsonList.Of(page.Tags.Select(tag => ToJson(tag, site)), query is null ? null : site.Resolve($"api/tags{query}"));
    }, cancel);

    private static byte[] ToJson(CountedTag tag, SiteSettings site) => JsonFormat.Bytes(new JsonObject
    {
        ["tag"] = tag.Channel.Label,
        ["reviews"] = tag.Reviews,
        ["url"] = site.FolderOf(tag.Channel).AbsoluteUri,
    });
}

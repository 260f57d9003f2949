using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Images;
using ReviewFunctions.Posts;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.XmlRpc;

/// <summary>
/// The methods of <see href="http://xmlrpc.com/metaWeblogApi.md">MetaWeblog</see>, and the two of Blogger that editors need beside them.
/// The name of the user counts for nothing, and the password is a token.
/// </summary>
public sealed class MetaWeblog(
    EditorGate gate, Posting posting, PostPhotos photos, PostFinder finder, FileReception reception, CurrentSite sites)
{
    /// <summary>The one blog that there is.</summary>
    private const string BlogId = "1";

    /// <summary>The most posts that are listed.</summary>
    private const int MostRecent = 100;

    /// <summary>Carries out a call.</summary>
    /// <exception cref="ProblemException">It cannot be carried out.</exception>
    internal async Task<XElement> CallAsync(HttpRequest request, XmlRpcCall call, CancellationToken cancel)
    {
        // Blogger's methods begin with a key of the app, which nobody checks.
        var (first, name) = call.Method.StartsWith("blogger.", StringComparison.Ordinal)
            ? (call.Method == "blogger.deletePost" ? 2 : 1, call.Method["blogger.".Length..])
            : (1, call.Method.StartsWith("metaWeblog.", StringComparison.Ordinal) ? call.Method["metaWeblog.".Length..] : "");
        var editor = await gate.AdmitAsync(request, call.Text(first + 1) is { Length: > 0 } token ? token : null, scope: null, cancel);
        return name switch
        {
            "getUsersBlogs" => XmlRpcResult.Array([BlogOf(await sites.GetAsync(cancel))]),
            "newPost" => await NewPostAsync(editor, call, cancel),
            "editPost" => await EditPostAsync(editor, call, cancel),
            "getPost" => PostOf(await FindAsync(call.Text(0), cancel), await sites.GetAsync(cancel)),
            "getRecentPosts" => await RecentAsync(call, cancel),
            "newMediaObject" => await NewMediaAsync(editor, call, cancel),
            "getCategories" => XmlRpcResult.Array((await finder.TagsAsync(cancel)).Select(CategoryOf)),
            "deletePost" => await DeletePostAsync(editor, call.Text(first - 1), cancel),
            _ => throw PostFault.Of("There is no such method."),
        };
    }

    private async Task<XElement> NewPostAsync(Editor editor, XmlRpcCall call, CancellationToken cancel)
    {
        EditorGate.Require(editor, AccessScope.Create);
        var saved = Saved(await posting.CreateAsync(PostIn(call.Fields(3), call.Truth(4)), editor, cancel));
        return XmlRpcResult.Text(saved.Review.Id.ToString());
    }

    private async Task<XElement> EditPostAsync(Editor editor, XmlRpcCall call, CancellationToken cancel)
    {
        EditorGate.Require(editor, AccessScope.Update);
        var review = await FindAsync(call.Text(0), cancel);
        var post = PostIn(call.Fields(3), call.Truth(4));
        post.Remove(PostProperties.Published);
        // Editors of the desktop say with every change that it is to be published.
        if (!editor.May(AccessScope.Publish)) post.Remove(PostProperties.Status);
        var isCleared = call.Fields(3).ContainsKey("categories") && post[PostProperties.Category].Count == 0;
        var update = new PostUpdate { Replace = post, DeleteWhole = isCleared ? [PostProperties.Category] : [] };
        Saved(await posting.UpdateAsync(review, update, editor, cancel));
        return XmlRpcResult.Truth(true);
    }

    private async Task<XElement> DeletePostAsync(Editor editor, string id, CancellationToken cancel)
    {
        EditorGate.Require(editor, AccessScope.Delete);
        Saved(await posting.DeleteAsync(await FindAsync(id, cancel), editor, cancel));
        return XmlRpcResult.Truth(true);
    }

    private async Task<XElement> RecentAsync(XmlRpcCall call, CancellationToken cancel)
    {
        var wanted = int.TryParse(call.Text(3), out var count) ? Math.Clamp(count, 1, MostRecent) : 10;
        var site = await sites.GetAsync(cancel);
        return XmlRpcResult.Array((await finder.NewestAsync(wanted, cancel)).Select(review => PostOf(review, site)));
    }

    private async Task<XElement> NewMediaAsync(Editor editor, XmlRpcCall call, CancellationToken cancel)
    {
        EditorGate.Require(editor, AccessScope.Media);
        using var file = new MemoryStream(BytesOf(PostProperties.TextOf(call.Fields(3)["bits"]) ?? ""));
        var (received, fault) = await reception.ReceiveAsync(file, cancel);
        if (received is null) throw new ProblemException(Refusals.ProblemOf(new(Core.Images.Files.UnusableFile.RefusalOf(fault))));
        var site = await sites.GetAsync(cancel);
        var address = await photos.UploadAsync(received, alt: null, posting.SubmissionOf(editor), site, cancel);
        return XmlRpcResult.Struct(("url", XmlRpcResult.Text(address.AbsoluteUri)));
    }

    private async Task<Review> FindAsync(string id, CancellationToken cancel) =>
        await finder.FindAsync(id, cancel) ?? throw PostFault.Of("There is no such post.");

    /// <summary>The post that a struct says. A text that begins with an element is HTML, any other Markdown.</summary>
    private static PostProperties PostIn(JsonObject fields, bool isPublished)
    {
        var post = new PostProperties();
        post.AddText(PostProperties.Name, TextIn(fields, "title"));
        foreach (var part in (string[])["description", "mt_text_more"])
            if (TextIn(fields, part) is { } text) post.Add(PostProperties.Content, ContentOf(text));
        post.AddText(PostProperties.Summary, TextIn(fields, "mt_excerpt"));
        var keywords = TextIn(fields, "mt_keywords")?.Split(',') ?? [];
        foreach (var tag in (fields["categories"] as JsonArray ?? []).Select(PostProperties.TextOf).OfType<string>().Concat(keywords))
            if (tag.Trim() is { Length: > 0 } category) post.AddText(PostProperties.Category, category);
        post.AddText(PostProperties.Slug, TextIn(fields, "wp_slug"));
        var isDraft = !isPublished || TextIn(fields, "post_status") is "draft" or "private" or "pending";
        post.AddText(PostProperties.Status, isDraft ? PostSource.Draft : PostSource.Published);
        post.AddText(PostProperties.Published, TextIn(fields, "dateCreated"));
        return post;
    }

    private static JsonNode ContentOf(string text) =>
        text.TrimStart().StartsWith('<') ? new JsonObject { ["html"] = text } : JsonValue.Create(text);

    private static XElement PostOf(Review review, SiteSettings site) => XmlRpcResult.Struct(
        ("postid", XmlRpcResult.Text(review.Id.ToString())),
        ("title", XmlRpcResult.Text(review.Content.Headline)),
        ("description", XmlRpcResult.Text(review.Content.Body)),
        ("mt_excerpt", XmlRpcResult.Text(review.Content.Summary)),
        ("mt_keywords", XmlRpcResult.Text("")),
        ("categories", XmlRpcResult.Array(review.Content.Tags.Select(tag => XmlRpcResult.Text(tag)))),
        ("wp_slug", XmlRpcResult.Text(review.Slug.ToString())),
        ("link", XmlRpcResult.Text(site.Permalink(review.Slug).AbsoluteUri)),
        ("permaLink", XmlRpcResult.Text(site.Permalink(review.Slug).AbsoluteUri)),
        ("post_status", XmlRpcResult.Text(review.IsPublic ? "publish" : "draft")),
        ("dateCreated", XmlRpcResult.Time(review.Published ?? review.Updated)));

    private static XElement BlogOf(SiteSettings site) => XmlRpcResult.Struct(
        ("blogid", XmlRpcResult.Text(BlogId)),
        ("blogName", XmlRpcResult.Text(site.Title)),
        ("url", XmlRpcResult.Text(site.Home().AbsoluteUri)),
        ("isAdmin", XmlRpcResult.Truth(false)));

    private static XElement CategoryOf(string tag) => XmlRpcResult.Struct(
        ("categoryId", XmlRpcResult.Text(tag)), ("categoryName", XmlRpcResult.Text(tag)), ("title", XmlRpcResult.Text(tag)),
        ("description", XmlRpcResult.Text(tag)), ("htmlUrl", XmlRpcResult.Text("")), ("rssUrl", XmlRpcResult.Text("")));

    private static string? TextIn(JsonObject fields, string name) =>
        PostProperties.TextOf(fields[name]) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static byte[] BytesOf(string bits)
    {
        try
        {
            return Convert.FromBase64String(bits);
        }
        catch (FormatException)
        {
            throw PostFault.Of("The field bits is not Base64.");
        }
    }

    private static SavedReview Saved(Outcome<SavedReview> outcome) =>
        outcome.TryGet(out var saved, out var refusal) ? saved : throw new ProblemException(Refusals.ProblemOf(refusal));
}

using System.Text.Json.Nodes;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Posts;

/// <summary>Writes a review as a post: the properties that an app can read and change.</summary>
internal static class PostSource
{
    /// <summary>The values of <c>post-status</c>.</summary>
    public const string Published = "published", Draft = "draft";

    /// <summary>The types of posts that there are.</summary>
    public const string Entry = "h-entry", Review = "h-review";

    /// <summary>The type of a review as a post: one that rates nothing and names nothing is an entry.</summary>
    public static string TypeOf(Review review) =>
        review.Content.Rating is not null || review.Content.Subject.Title != review.Content.Headline ? Review : Entry;

    /// <summary>The properties of a review.</summary>
    public static PostProperties Of(Review review, SiteSettings site)
    {
        var (post, content) = (new PostProperties(), review.Content);
        post.AddText(PostProperties.Name, content.Headline);
        post.AddText(PostProperties.Content, content.Body);
        post.AddText(PostProperties.Summary, content.Summary);
        foreach (var tag in content.Tags) post.AddText(PostProperties.Category, tag);
        post.AddNumber(PostProperties.Rating, content.Rating?.Value);
        post.AddNumber(PostProperties.Best, content.Rating?.SaidBest);
        post.AddNumber(PostProperties.Worst, content.Rating?.SaidWorst);
        post.Add(PostProperties.Reviewed, Item(content.Subject));
        if (content.LeadImage is { } lead) post.Add(PostProperties.Photo, Photo(lead, site));
        post.AddText(PostProperties.Published, review.Published is { } since ? InstantJson.Write(since) : null);
        post.AddText(PostProperties.Status, review.IsPublic ? Published : Draft);
        post.AddText(PostProperties.Slug, review.Slug.ToString());
        post.AddText("url", site.Permalink(review.Slug).AbsoluteUri);
        return post;
    }

    private static JsonObject Item(Subject subject)
    {
        var properties = new JsonObject { ["name"] = new JsonArray(subject.Title) };
        if (subject.Url is { } url) properties["url"] = new JsonArray(url.AbsoluteUri);
        var type = subject.Kind == SubjectKind.Other ? "item" : EnumNames.Of(subject.Kind);
        return new JsonObject { ["type"] = new JsonArray($"h-{type}"), ["properties"] = properties };
    }

    private static JsonNode Photo(LeadImage lead, SiteSettings site)
    {
        var address = site.Resolve(SiteAddresses.ImageFolder(lead.Id)).AbsoluteUri;
        return lead.Alt is null ? JsonValue.Create(address) : new JsonObject { ["value"] = address, ["alt"] = lead.Alt };
    }
}

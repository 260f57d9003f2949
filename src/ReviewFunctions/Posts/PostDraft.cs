using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Posts;

/// <summary>
/// Writes a post as the fields of a review, in the JSON of the editors' API, so that it is checked as every other review is. What a post
/// says beside that is kept at the end of its text.
/// </summary>
internal static class PostDraft
{
    /// <summary>What is no text of the post: fields of a review, and what the server says itself.</summary>
    private static readonly string[] NotText =
    [
        PostProperties.Name, PostProperties.Content, PostProperties.Summary, PostProperties.Category, PostProperties.Photo,
        PostProperties.Rating, PostProperties.Best, PostProperties.Worst, PostProperties.Reviewed, PostProperties.Published,
        PostProperties.Status, PostProperties.Visibility, "updated", "author", "url", "uid", "syndication",
    ];

    /// <summary>The review that a post asks for.</summary>
    /// <param name="post">The post.</param>
    /// <param name="photos">Its photos.</param>
    /// <param name="site">The site, whose language is that of the post.</param>
    /// <param name="isDraft">Whether it is to be a draft.</param>
    public static JsonObject Of(PostProperties post, IReadOnlyList<PostPhoto> photos, SiteSettings site, bool isDraft)
    {
        var text = Text(post, site) ?? post.Text(PostProperties.Summary);
        var lead = text is null ? null : photos.FirstOrDefault(photo => photo.Id is not null);
        var body = Joined([text, .. photos.Where(photo => photo != lead).Select(photo => photo.ToMarkdown()), .. Others(post)]);
        var headline = post.Text(PostProperties.Name) is { Length: > 0 } name
            ? name
            : HeadlineOf(body) ?? Title(post) ?? photos.Select(photo => photo.Alt).FirstOrDefault(alt => alt is not null);
        return new JsonObject
        {
            ["headline"] = headline,
            ["summary"] = post.Text(PostProperties.Summary),
            ["body"] = body,
            ["language"] = site.Language.ToString(),
            ["subject"] = Subject(post, headline),
            ["rating"] = Rating(post),
            ["tags"] = Tags(post),
            ["leadImage"] = lead is null ? null : Lead(lead),
            ["slug"] = Slug(post),
            ["status"] = EnumNames.Of(isDraft ? ReviewStatus.Draft : ReviewStatus.Published),
            ["published"] = isDraft ? null : post.Text(PostProperties.Published),
        };
    }

    /// <summary>The texts of <c>content</c>; <see langword="null"/> if there is none.</summary>
    public static string? Text(PostProperties post, SiteSettings site) =>
        Joined([.. post[PostProperties.Content].Select(value => PostText.Of(value, site))]);

    /// <summary>Texts with an empty line between them; <see langword="null"/> for none.</summary>
    public static string? Joined(IReadOnlyList<string?> texts)
    {
        List<string> said = [.. texts.OfType<string>().Where(text => !PlainText.IsBlank(text))];
        return said.Count == 0 ? null : string.Join("\n\n", said);
    }

    /// <summary>The first sentence of a text, cut to what a headline can be.</summary>
    public static string? HeadlineOf(string? body) => body is null ? null : PostText.FirstSentence(body);

    /// <summary>What is reviewed: what the item says, and the headline where it gives no title.</summary>
    public static JsonObject Subject(PostProperties post, string? headline) => new()
    {
        ["kind"] = EnumNames.Of(KindOf(post)),
        ["title"] = Title(post) ?? headline,
        ["url"] = post[PostProperties.Reviewed] is [JsonObject item, ..] ? PostProperties.Inner(item, "url") : Address(post),
    };

    /// <summary>The rating; <see langword="null"/> if there is none.</summary>
    public static JsonObject? Rating(PostProperties post) => post[PostProperties.Rating].Count == 0 ? null : new JsonObject
    {
        ["value"] = Number(post, PostProperties.Rating),
        ["best"] = Number(post, PostProperties.Best),
        ["worst"] = Number(post, PostProperties.Worst),
    };

    /// <summary>The categories as tags, each once.</summary>
    public static JsonArray Tags(PostProperties post) => new(
        [.. post.Texts(PostProperties.Category).Select(tag => tag.Trim()).Where(tag => tag.Length > 0).DistinctBy(Tag.Identity)
            .Select(tag => JsonValue.Create(tag))]);

    /// <summary>The slug that is made of what the post asks for; <see langword="null"/> if it asks for none.</summary>
    public static string? Slug(PostProperties post) =>
        post.Text(PostProperties.Slug) is { } wanted ? Reviews.Slug.From(wanted)?.ToString() : null;

    /// <summary>The image that a review opens with.</summary>
    public static JsonObject Lead(PostPhoto photo) => new() { ["id"] = photo.Id?.ToString(), ["alt"] = photo.Alt };

    private static string? Title(PostProperties post) =>
        post.Text(PostProperties.Reviewed) is { Length: > 0 } title && Address(post) is null ? title : null;

    private static string? Address(PostProperties post) =>
        post[PostProperties.Reviewed] is [JsonValue, ..] && post.Text(PostProperties.Reviewed) is { } text
            && WebAddress.TryParse(text, WebAddress.MaxLength, out _) ? text : null;

    /// <summary>The kind that the type of the item says, such as <c>h-product</c>; anything else is <c>other</c>.</summary>
    private static SubjectKind KindOf(PostProperties post) =>
        post[PostProperties.Reviewed] is [JsonObject item, ..] && item["type"] is JsonArray { Count: > 0 } types
            ? PostProperties.TextOf(types[0]) switch
            {
                "h-card" or "h-adr" or "h-geo" => SubjectKind.Place,
                { Length: > 2 } type when EnumNames.TryParse<SubjectKind>(type[2..], out var kind) => kind,
                _ => SubjectKind.Other,
            }
            : SubjectKind.Other;

    /// <summary>A number as such; a text that is none stays one, and is refused as every other is.</summary>
    private static JsonValue? Number(PostProperties post, string name)
    {
        if (post.Text(name) is not { Length: > 0 } text) return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    /// <summary>What reviews have no field for, a line each.</summary>
    private static IEnumerable<string> Others(PostProperties post) =>
        from name in post.Names
        where !NotText.Contains(name) && !name.StartsWith(PostProperties.CommandPrefix, StringComparison.Ordinal)
        let said = string.Join(", ", post[name].Select(Say).Where(text => text.Length > 0))
        where said.Length > 0
        select $"{PostText.Escape(name)}: {said}";

    private static string Say(JsonNode value) => value switch
    {
        JsonObject whole when PostProperties.TextOf(whole) is { } name => PostText.Link(name, PostProperties.Inner(whole, "url") ?? name),
        JsonObject whole when whole["properties"] is JsonObject properties => string.Join(' ', properties.Select(property =>
            property.Value is JsonArray { Count: > 0 } values ? PostText.Escape(PostProperties.TextOf(values[0]) ?? "") : "")),
        _ when PostProperties.TextOf(value) is { } text => PostText.Link(text, text),
        _ => "",
    };
}

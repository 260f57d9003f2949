using System.Text.Json.Nodes;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Posts;

/// <summary>What an app changes of a post (<see href="https://www.w3.org/TR/micropub/#update">Micropub, 3.4</see>).</summary>
internal sealed record PostUpdate
{
    /// <summary>Properties whose values are all replaced.</summary>
    public PostProperties Replace { get; init; } = new();

    /// <summary>Values that are added.</summary>
    public PostProperties Add { get; init; } = new();

    /// <summary>Values that are taken away.</summary>
    public PostProperties Delete { get; init; } = new();

    /// <summary>Properties that are taken away with all their values.</summary>
    public IReadOnlyList<string> DeleteWhole { get; init; } = [];

    /// <summary>The names of all properties that change.</summary>
    public IReadOnlySet<string> Names =>
        new HashSet<string>([.. Replace.Names, .. Add.Names, .. Delete.Names, .. DeleteWhole], StringComparer.Ordinal);

    /// <summary>Makes the changes.</summary>
    /// <exception cref="ProblemException">A property is none that can be changed.</exception>
    public void ApplyTo(PostProperties post)
    {
        foreach (var name in Names)
            if (!PostPatch.Changeable.Contains(name) && !name.StartsWith(PostProperties.CommandPrefix, StringComparison.Ordinal))
                throw PostFault.Of($"These properties can be changed: {string.Join(", ", PostPatch.Changeable)}.");
        foreach (var name in Replace.Names) post.Remove(name);
        foreach (var added in (PostProperties[])[Replace, Add])
            foreach (var name in added.Names)
                foreach (var value in added[name]) post.Add(name, value);
        foreach (var name in Delete.Names)
            foreach (var value in Delete[name]) post.Remove(name, value);
        foreach (var name in DeleteWhole) post.Remove(name);
    }
}

/// <summary>Writes what changed of a post as a merge patch of its review, in the JSON of the editors' API.</summary>
internal static class PostPatch
{
    /// <summary>The properties that can be changed.</summary>
    public static IReadOnlyList<string> Changeable { get; } =
    [
        PostProperties.Name, PostProperties.Content, PostProperties.Summary, PostProperties.Category, PostProperties.Photo,
        PostProperties.Rating, PostProperties.Best, PostProperties.Worst, PostProperties.Reviewed, PostProperties.Status,
    ];

    /// <summary>The patch; empty if nothing of it is the content of the review.</summary>
    /// <param name="review">The review as it is.</param>
    /// <param name="post">The post as it is to be.</param>
    /// <param name="changed">The names of the properties that change.</param>
    /// <param name="text">Its text, if it is to have one.</param>
    /// <param name="before">The photos that the post had.</param>
    /// <param name="photos">The photos that it is to have.</param>
    public static JsonObject Of(
        Review review, PostProperties post, IReadOnlySet<string> changed, string? text, IReadOnlyList<PostPhoto> before,
        IReadOnlyList<PostPhoto> photos)
    {
        var patch = new JsonObject();
        if (changed.Contains(PostProperties.Content)) patch["body"] = text;
        if (changed.Contains(PostProperties.Photo)) Illustrate(patch, review, before, photos);
        if (changed.Contains(PostProperties.Name)) patch["headline"] = HeadlineOf(review, post, patch);
        if (changed.Contains(PostProperties.Summary)) patch["summary"] = post.Text(PostProperties.Summary);
        if (changed.Contains(PostProperties.Category)) patch["tags"] = PostDraft.Tags(post);
        if (changed.Overlaps([PostProperties.Rating, PostProperties.Best, PostProperties.Worst])) patch["rating"] = PostDraft.Rating(post);
        if (changed.Contains(PostProperties.Reviewed)) patch["subject"] = PostDraft.Subject(post, review.Content.Headline);
        if (changed.Contains(PostProperties.Slug) && PostDraft.Slug(post) is { } slug) patch["slug"] = slug;
        if (NamesItself(review) && patch["headline"] is JsonValue headline && patch["subject"] is null)
            patch["subject"] = new JsonObject { ["title"] = headline.DeepClone() };
        return patch;
    }

    /// <summary>Whether the review is of nothing but what its headline says, so that one follows the other.</summary>
    private static bool NamesItself(Review review) => review.Content.Subject.Title == review.Content.Headline;

    private static string? HeadlineOf(Review review, PostProperties post, JsonObject patch) =>
        post.Text(PostProperties.Name) is { Length: > 0 } name
            ? name
            : PostDraft.HeadlineOf(PostProperties.TextOf(patch["body"]) ?? review.Content.Body);

    /// <summary>
    /// The first uploaded photo is the one that the review opens with; those that are new beside it come to the end of the text.
    /// </summary>
    private static void Illustrate(JsonObject patch, Review review, IReadOnlyList<PostPhoto> before, IReadOnlyList<PostPhoto> photos)
    {
        var lead = photos.FirstOrDefault(photo => photo.Id is not null);
        patch["leadImage"] = lead is null ? null : PostDraft.Lead(lead);
        List<string> added = [.. photos.Where(photo => photo != lead && !before.Contains(photo)).Select(photo => photo.ToMarkdown())];
        if (added.Count > 0)
            patch["body"] = PostDraft.Joined([PostProperties.TextOf(patch["body"]) ?? review.Content.Body, .. added]);
    }
}

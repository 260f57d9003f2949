using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Sites;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Cli.Posting;

/// <summary>A comment that comes from elsewhere.</summary>
/// <param name="Id">What it is called there.</param>
/// <param name="Parent">What the comment that it answers is called there; <see langword="null"/> for none.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Fields">The request for it, without its date and what it answers.</param>
public sealed record MovedComment(string Id, string? Parent, DateTimeOffset Created, JsonObject Fields);

/// <summary>Brings comments to a site, with their dates and threads. Those that are there are not stored twice.</summary>
public sealed class CommentPoster(SiteClient site)
{
    /// <summary>Posts the comments on a review, each after what it answers.</summary>
    /// <param name="review">The id of their review on the site.</param>
    /// <param name="comments">All comments on it.</param>
    /// <param name="note">Is told of what is not as it was, and whether it keeps a comment from coming to be.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>How many are new on the site.</returns>
    public async Task<int> PostAsync(
        string review, IReadOnlyList<MovedComment> comments, Action<string, bool> note, CancellationToken cancel)
    {
        var brought = new Dictionary<string, (string? Id, DateTimeOffset Created)>(StringComparer.Ordinal);
        var added = 0;
        foreach (var comment in InOrder(comments))
        {
            var parent = comment.Parent is { } named ? brought.GetValueOrDefault(named) : default;
            if (comment.Parent is not null && parent.Id is null)
                note($"The comment {comment.Id} answers one that stays behind, and stands for itself.", false);
            var created = comment.Created < parent.Created ? parent.Created : comment.Created;
            if (created > comment.Created)
                note($"The comment {comment.Id} is older than what it answers, and gets the date of that.", false);
            var answer = await site.SendAsync(
                HttpMethod.Post, $"/api/reviews/{review}/comments", Request(comment, created, parent.Id), cancel);
            if (answer.Problem == "missing-scope")
            {
                note($"{comments.Count} comments stay behind: the token needs the scope moderate.", true);
                return added;
            }

            if (answer.IsGood) brought[comment.Id] = (answer.Text("id"), created);
            else note($"The comment {comment.Id} is refused: {answer.Why}", true);
            if (answer.IsGood && answer.Status != HttpStatusCode.OK) added++;
        }

        return added;
    }

    private static JsonObject Request(MovedComment comment, DateTimeOffset created, string? parent)
    {
        var request = comment.Fields.DeepClone().AsObject();
        request["created"] = InstantJson.Write(created);
        if (parent is not null) request["inReplyTo"] = parent;
        return request;
    }

    /// <summary>What is answered comes before its answers.</summary>
    private static List<MovedComment> InOrder(IReadOnlyList<MovedComment> comments)
    {
        var byId = comments.DistinctBy(comment => comment.Id, StringComparer.Ordinal)
            .ToDictionary(comment => comment.Id, StringComparer.Ordinal);
        return [.. byId.Values.OrderBy(comment => DepthOf(comment, byId)).ThenBy(comment => comment.Created)];
    }

    private static int DepthOf(MovedComment comment, Dictionary<string, MovedComment> byId)
    {
        var depth = 0;
        var next = byId.GetValueOrDefault(comment.Parent ?? "");
        while (next is not null && depth < byId.Count) (next, depth) = (byId.GetValueOrDefault(next.Parent ?? ""), depth + 1);
        return depth;
    }
}

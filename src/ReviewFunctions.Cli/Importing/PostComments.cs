using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Cli.Importing;

/// <summary>Makes comments of those on a post.</summary>
public static class PostComments
{
    /// <summary>What the request calls the source of a comment, and the fields that can go without the comment going.</summary>
    private const string ImportId = "importId", Email = "email", Url = "url";

    /// <summary>The comments that readers saw and those that wait.</summary>
    /// <param name="item">The post.</param>
    /// <param name="note">Is told of what is not as it was, and whether it keeps a comment from coming to be.</param>
    public static IReadOnlyList<MovedComment> Of(Post item, Action<string, bool> note)
    {
        var comments = item.Comments.Where(comment => comment.Type is "" or "comment").ToList();
        var others = item.Comments.Count - comments.Count;
        var dropped = comments.RemoveAll(comment => comment.Approved is not ("1" or "0"));
        if (others > 0) note($"{others} pingbacks, trackbacks and the like are left out.", false);
        if (dropped > 0) note($"{dropped} comments that are spam or were thrown away are left out.", false);
        return [.. comments.Select(comment => Of(comment, note)).OfType<MovedComment>()];
    }

    private static MovedComment? Of(PostComment comment, Action<string, bool> note)
    {
        if (PostReview.TimeOf(comment.DateGmt) is not { } created)
        {
            note($"The comment {comment.Id} has no date that can be read, and is left out.", true);
            return null;
        }

        var fields = FieldsOf(comment, note);
        if (fields is null) return null;
        var parent = comment.Parent is "" or "0" ? null : comment.Parent;
        return new MovedComment(comment.Id, parent, created, fields);
    }

    private static JsonObject? FieldsOf(PostComment comment, Action<string, bool> note)
    {
        var fields = new JsonObject
        {
            [ImportId] = $"wordpress-comment-{comment.Id}",
            ["name"] = NameOf(comment, note),
            ["body"] = TextOf(comment, note),
            ["status"] = EnumNames.Of(comment.Approved == "1" ? CommentStatus.Approved : CommentStatus.Pending),
        };
        if (comment.Email.Length > 0) fields[Email] = comment.Email;
        if (comment.Url.Length > 0) fields[Url] = comment.Url;
        foreach (var optional in (string[])[Email, Url])
        {
            if (Faults(fields).All(fault => fault.Pointer != $"#/{optional}")) continue;
            note($"The {optional} of the comment {comment.Id} is none here, and is left out.", false);
            fields.Remove(optional);
        }

        var faults = Faults(fields);
        foreach (var fault in faults) note($"The comment {comment.Id} cannot be brought: {fault.Pointer}: {fault.Detail}", true);
        return faults.Count == 0 ? fields : null;
    }

    /// <summary>What the site would say of it, whenever it was made.</summary>
    private static IReadOnlyList<FieldError> Faults(JsonObject fields)
    {
        var request = fields.DeepClone().AsObject();
        request["created"] = "2000-01-01T00:00:00Z";
        return CommentRequest.Read(JsonFormat.Bytes(request), isEditors: true).Refusal?.Errors ?? [];
    }

    private static string NameOf(PostComment comment, Action<string, bool> note)
    {
        var name = HtmlText.Plain(comment.Author);
        if (name.Length == 0) return "Anonymous";
        if (name.Length <= Comment.MaxName) return name;
        note($"The name {name} of the comment {comment.Id} was cut.", false);
        return name[..(Comment.MaxName - (char.IsHighSurrogate(name[Comment.MaxName - 1]) ? 1 : 0))];
    }

    private static string TextOf(PostComment comment, Action<string, bool> note)
    {
        try
        {
            return HtmlMarkdown.OfComment(comment.Content);
        }
        catch (CommandException unreadable)
        {
            note($"The comment {comment.Id}: {unreadable.Message}", true);
            return "";
        }
    }
}

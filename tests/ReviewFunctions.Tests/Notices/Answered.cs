using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Notices;

/// <summary>Comments whose authors want to be told of answers.</summary>
internal static class Answered
{
    /// <summary>Adds one to a review; what comes back is the review with its id and the signature of the link that ends it.</summary>
    public static async Task<JsonObject> NewAsync(AppHost app, JsonObject review)
    {
        var draft = new JsonObject { ["body"] = "Tell me.", ["email"] = "sora@example.org", ["wantsAnswers"] = true };
        using var posted = await app.Client.CommentAsync(review, draft, Editor.Token);
        review["comment"] = (await posted.JsonAsync())["id"]?.DeepClone();
        Assert.True(CommentKey.TryParse((string?)review["id"], (string?)review["comment"], out var key));
        var stored = await app.Services.GetRequiredService<ICommentStore>().FindAsync(key, CancellationToken.None);
        var site = await app.Services.GetRequiredService<CurrentSite>().GetAsync(CancellationToken.None);
        var comment = Assert.IsType<StoredComment>(stored).Comment;
        var end = await app.Services.GetRequiredService<AnswerMails>().EndAsync(comment, site, CancellationToken.None);
        review["signature"] = end.Segments[^1];
        return review;
    }
}

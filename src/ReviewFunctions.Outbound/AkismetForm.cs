using System.Globalization;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Outbound;

/// <summary>
/// What Akismet is told of a comment, under its own names
/// (<see href="https://akismet.com/developers/detailed-docs/comment-check/">comment check</see>). What is not known is left out.
/// </summary>
internal static class AkismetForm
{
    internal static FormUrlEncodedContent Of(CommentQuestion question, string key) => new(
        from field in (IEnumerable<(string Name, string? Value)>)[("api_key", key), .. OfSite(question), .. OfSender(question),
            .. OfComment(question.Comment)]
        where field.Value is not null
        select KeyValuePair.Create(field.Name, field.Value));

    private static IEnumerable<(string, string?)> OfSite(CommentQuestion question) =>
    [
        ("blog", question.Site.BaseUrl.AbsoluteUri),
        ("blog_lang", question.Site.Language.ToString().Replace('-', '_')),
        ("blog_charset", "UTF-8"),
        ("permalink", question.Site.Permalink(question.Review.Slug).AbsoluteUri),
        ("comment_post_modified_gmt", Date(question.Review.Published ?? question.Review.Updated)),
    ];

    private static IEnumerable<(string, string?)> OfSender(CommentQuestion question) =>
    [
        ("user_ip", question.Comment.Sender?.Address),
        ("user_agent", question.Comment.Sender?.Agent),
        ("referrer", question.Comment.Sender?.Referrer),
        ("honeypot_field_name", question.Trap is null ? null : TypedComment.TrapField),
        (TypedComment.TrapField, question.Trap),
        ("recheck_reason", question.IsRecheck ? "retry" : null),
    ];

    private static IEnumerable<(string, string?)> OfComment(Comment comment) =>
    [
        ("comment_type", comment.InReplyTo is null ? "comment" : "reply"),
        ("comment_author", comment.Name),
        ("comment_author_email", comment.Email),
        ("comment_author_url", comment.Url?.AbsoluteUri),
        ("comment_content", comment.Body),
        ("comment_date_gmt", Date(comment.Created)),
    ];

    private static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

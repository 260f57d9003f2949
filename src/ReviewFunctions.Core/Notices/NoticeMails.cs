using System.Text;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Notices;

/// <summary>Writes the mails. They quote the first words of comments, which have no spoilers.</summary>
internal static class NoticeMails
{
    /// <summary>Tells those who decide which comments wait.</summary>
    public static Mail ToModerators(SiteSettings site, IReadOnlyList<string> addresses, IReadOnlyList<ReadNotice> waiting)
    {
        var subject = waiting is [var one]
            ? $"{one.Comment.Name} waits for approval: {one.Review.Content.FullHeadline}"
            : $"{waiting.Count} comments wait for approval";
        return MailOf(site, "moderators", addresses, subject, waiting, $"Decide on them: {site.DeskComments().AbsoluteUri}");
    }

    /// <summary>Tells the author of reviews which comments on them have appeared.</summary>
    public static Mail ToAuthor(SiteSettings site, string address, IReadOnlyList<ReadNotice> appeared)
    {
        var subject = appeared is [var one]
            ? $"{one.Comment.Name} has commented on {one.Review.Content.FullHeadline}"
            : $"{appeared.Count} new comments on your reviews";
        return MailOf(site, "author", [address], subject, appeared, last: null);
    }

    /// <summary>Tells whoever made a comment, and asked for it, that it was answered.</summary>
    public static Mail ToAnswered(SiteSettings site, string address, ReadNotice answer, Uri end)
    {
        var mail = MailOf(site, "answered", [address],
            $"{answer.Comment.Name} has answered your comment on {answer.Review.Content.FullHeadline}",
            [answer], $"You asked for this mail when you commented. No more mail about this review: {end.AbsoluteUri}");
        return mail with { End = end };
    }

    private static Mail MailOf(
        SiteSettings site, string role, IReadOnlyList<string> addresses, string subject, IReadOnlyList<ReadNotice> notices, string? last)
    {
        var text = new StringBuilder();
        foreach (var notice in notices) Quote(text, site, notice);
        if (last is not null) text.Append(last).Append('\n');
        text.Append("\n-- \n").Append(site.Title).Append('\n').Append(site.Home().AbsoluteUri).Append('\n');
        return new Mail($"{notices[0].Notice.Id:N}.{role}", addresses, $"[{site.Title}] {subject}", text.ToString());
    }

    private static void Quote(StringBuilder text, SiteSettings site, ReadNotice notice) => text
        .Append(notice.Comment.Name).Append(" on “").Append(notice.Review.Content.FullHeadline).Append("”:\n\n> ")
        .Append(CommentHtml.Excerpt(notice.Comment.Body) ?? "…").Append("\n\n")
        .Append(AddressOf(site, notice).AbsoluteUri).Append("\n\n");

    private static Uri AddressOf(SiteSettings site, ReadNotice notice) =>
        notice.Comment.IsShown ? site.Permalink(notice.Review, notice.Comment.Key.Id) : site.Permalink(notice.Review.Slug);
}

using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Comments;

/// <summary>Comments for tests of those who check them.</summary>
internal static class Questions
{
    public static readonly SiteSettings Site = new()
    {
        Title = "Reviews",
        Language = LanguageTag.Parse("ko-KR"),
        BaseUrl = new Uri("https://reviews.example/"),
        TagAuthority = "reviews.example,2026-11-22",
        Created = Samples.Noon,
    };

    /// <summary>A reader's comment with everything that one can have, an hour and a bit after its review.</summary>
    public static CommentQuestion Full()
    {
        var review = Samples.Review() with { Slug = Slug.Parse("사운드트랙-2") };
        var id = CommentId.New(Samples.Noon.AddSeconds(3_723));
        return new CommentQuestion(new Comment
        {
            Key = new CommentKey(review.Id, id),
            Status = CommentStatus.Pending,
            Name = "김민수 & 친구",
            Email = "minsu@example.org",
            Url = new Uri("https://example.org/민수"),
            Body = "정말 좋았어요! 100% = \"great\" + more\nSecond line",
            Sender = new Sender("203.0.113.7", "Mozilla/5.0 (테스트)", "https://reviews.example/reviews/x/"),
            Updated = Samples.Noon.AddSeconds(3_723),
        }, review, Site);
    }

    /// <summary>A comment with nothing but what it must have.</summary>
    public static CommentQuestion Bare()
    {
        var full = Full();
        return full with { Comment = full.Comment with { Email = null, Url = null, Sender = null } };
    }
}

using CsCheck;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>Generated comments, some of which answer an earlier one, and the feeds that have them.</summary>
internal static class AnyComments
{
    private static readonly Gen<(string Name, string Body, bool HasUrl, int Answers)> Said =
        Gen.Select(AnyFeed.Line, AnyFeed.Line, Gen.Bool, Gen.Int[0, 8]);

    /// <summary>Feeds of some comments or none.</summary>
    public static Gen<Feed> Feeds { get; } = Gen.Select(Said.Array[0, 5], AnyFeed.Line).Select((said, headline) =>
    {
        var review = Samples.Published(Samples.Drama with { Headline = headline });
        List<Comment> comments = [];
        foreach (var (name, body, hasUrl, answers) in said)
        {
            comments.Add(SaidComments.On(review, comments.Count, name, body,
                comments.ElementAtOrDefault(answers)) with
            { Url = hasUrl ? new Uri("https://민수.example/?a=1&b=2") : null });
        }
        return Feed.OfComments(Samples.Site with { Title = headline }, review, comments);
    });
}

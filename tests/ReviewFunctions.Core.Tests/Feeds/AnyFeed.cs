using CsCheck;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>Generated feeds: text of all scripts and whatever breaks markup, long bodies, fields that are missing, images.</summary>
internal static class AnyFeed
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        AnyText.Valid(20),
        AnyText.Broken(4),
        Gen.OneOf(
            "\0\u0001\b\t\n\r\u000b\u001f\u007f\u0085\u2028\ufeff\ufffd\ufffe\uffff", "]]>", "<![CDATA[", "&amp;", "&#1;", "&lt;b&gt;",
            "<b>", "</title>", "</script>", "<!--", "-->", "<?xml", "&nbsp;",
            "\"'", "사운드트랙#2", "שלום עולם", "مرحبا", "नमस्ते", "👩‍👩‍👧", "1e3", "007", "true", "$&", "%41"));

    /// <summary>A line with something to see in it.</summary>
    public static readonly Gen<string> Line = Piece.Array[0, 4].Select(pieces => $"x{string.Concat(pieces)}");

    /// <summary>What editors may give as a tag: none has a line break.</summary>
    private static readonly Gen<string> Tag = Line.Select(line => string.Concat(line.Where(c => !char.IsControl(c))));

    private static readonly Gen<string> Body = Gen.Frequency((9, Line), (1, Line.Select(Lengthened)));

    private static readonly Gen<LeadImage?> Lead =
        Gen.Bool.Select(isThere => isThere ? new LeadImage(ReviewFunctions.Testing.Samples.Image().Id) : null);

    private static readonly Gen<ReviewContent> Full =
        Gen.Select(Line, Body, Tag.Array[0, 4], Line, Lead, Gen.OneOf(SpoilerLevel.None, SpoilerLevel.Major))
            .Select((headline, body, tags, text, lead, spoilers) => Samples.Drama with
            {
                Headline = headline,
                Column = text,
                Summary = text,
                Body = body,
                Verdict = headline,
                Author = text,
                Tags = tags,
                LeadImage = lead,
                Spoilers = spoilers,
                Subject = Samples.Drama.Subject
                with
                { Title = headline, Genres = tags, OriginalTitle = new OriginalTitle(text, LanguageTag.Parse("ar")) },
            });

    private static readonly Gen<ReviewContent> Bare = Gen.Select(Line, Body).Select((headline, body) => new ReviewContent
    {
        Headline = headline,
        Body = body,
        Language = LanguageTag.Parse("he"),
        Subject = new Subject { Kind = SubjectKind.Other, Title = headline },
    });

    /// <summary>Feeds with some entries or none, of the whole site, of a tag, or an archive.</summary>
    private static readonly Gen<Feed> OfReviews = Gen.Select(Gen.OneOf(Full, Bare,
        Bare.Select(content => content with { Comments = CommentPolicy.Closed })).Array[0, 4], Line, Gen.Int[0, 2]).Select((contents, title,
        kind) =>
    {
        var site =
            Samples.Site with { Title = title, Description = kind == 0 ? null : title, Hubs = [new Uri("https://hub.example/?a=1&b=2")] };
        var entries = contents.Select((content, minute) => FeedEntry.Of(site, Samples.Published(content, minute, $"슬러그-{minute}"),
            ShownIn(site, content)));
        return kind switch
        {
            0 => Feed.Of(site, Channel.All, entries)
                with
            { History = new FeedHistory { Previous = new Uri(site.BaseUrl, "archive/2026/11/") } },
            1 => Feed.Of(site, new Channel(ChannelKind.Tag, "태그", title), entries),
            _ => Feed.Of(site, Channel.All, entries)
                with
            { History = new FeedHistory { Current = site.BaseUrl, Next = new Uri(site.BaseUrl, "archive/2026/12/") }, Hubs = [] },
        };
    });

    /// <summary>Those, and feeds of comments.</summary>
    public static readonly Gen<Feed> Any = Gen.Frequency((3, OfReviews), (1, AnyComments.Feeds));

    private static ShownImages ShownIn(SiteSettings site, ReviewContent content) =>
        content.LeadImage is { Id: var id }
            ? new ShownImages(site, [ReviewFunctions.Testing.Samples.Image() with { Id = id }])
            : ShownImages.None;

    /// <summary>A body of 64 KiB.</summary>
    private static string Lengthened(string line) =>
        string.Concat(Enumerable.Repeat($"{line.ReplaceLineEndings(" ")}\n\n", (64 * 1024 / (line.Length + 2)) + 1));
}

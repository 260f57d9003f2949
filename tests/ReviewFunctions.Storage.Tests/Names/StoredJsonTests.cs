using System.Text;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Storage.Tests.Names;

/// <summary>What stored JSON, index keys and paths are made of. None of these literals may ever change: stores have them.</summary>
public sealed class StoredJsonTests
{
    private const string Id = "01bc3bc4bc53ad03f1c1fed99a8c5a4b";

    private const string Named = "01a1a18dfec07809929b019728f7b319";

    private const string Content = """
        {"headline":"H","column":"C","summary":"S","body":"B","verdict":"V","language":"ko-KR",
        "subject":{"kind":"tvSeries","title":"T","originalTitle":{"text":"O","language":"ko"},"provider":"P","publisher":"B","year":2023,
        "season":2,"episodes":6,"minutes":45,"pages":320,
        "address":{"street":"S","locality":"L","region":"R","postalCode":"1","country":"KR"},
        "genres":["g"],"identifiers":{"imdb":"tt1"},"url":"https://work.example/",
        "people":[{"name":"N","alsoKnownAs":"A","role":"R","character":"K"}]},
        "rating":{"value":4.5,"best":5,"worst":1},"experienced":{"date":"2026-11","again":true},"spoilers":"minor",
        "leadImage":{"id":"01bc3bc4bc53ad03f1c1fed99a8c5a4b","alt":"A","caption":"C"},
        "tags":["t"],"author":"a","disclosure":"D","comments":"moderated",
        "translationOf":"01a1a18dfec07809929b019728f7b319"}
        """;

    private const string Picture = """
        {"id":"01bc3bc4bc53ad03f1c1fed99a8c5a4b","revision":2,"status":"removing",
        "description":{"alt":"A","decorative":false,"caption":"C","credit":"R","focalPoint":{"x":0.25,"y":0.5}},"kind":"webP",
        "width":32,"height":24,"frames":1,"bytes":99,"original":"o","uploaded":"2026-11-22T12:00:00Z","editor":"e",
        "variants":[{"name":"32.webp","mediaType":"image/webp","width":32,"height":24,"bytes":9}],"placeholder":"data:,",
        "dominantColour":"#535236","unusedSince":"2026-11-22T12:00:00Z","removingSince":"2026-11-22T12:00:00Z"}
        """;

    private const string Bylines = """
        {"mina":{"name":"N","url":"https://mina.example/","biography":"B","avatar":"https://mina.example/a.png"}}
        """;

    private const string Pages = """[{"title":"T","path":"about","language":"ko","inFooter":true}]""";

    [Fact]
    public void Listed_pages_are_read_and_written_with_these_names() =>
        Assert.Equal(Pages, Encoding.UTF8.GetString(SiteJson.Write(SiteJson.ReadPages(Bytes(Pages)))));

    [Fact]
    public void A_review_s_content_is_read_and_written_with_these_names()
    {
        var content = ReviewJson.ReadContent(Bytes(Content));
        Assert.Equal(
            (SubjectKind.TvSeries, SpoilerLevel.Minor, CommentPolicy.Moderated),
            (content.Subject.Kind, content.Spoilers, content.Comments));
        Assert.Equal(Line(Content), Encoding.UTF8.GetString(ReviewJson.Write(content)));
    }

    [Fact]
    public void An_image_is_read_and_written_with_these_names()
    {
        var image = ImageJson.Read(Bytes(Picture));
        Assert.Equal((ImageKind.WebP, ImageStatus.Removing, Id), (image.Kind, image.Status, image.Id.ToString()));
        Assert.Equal(Line(Picture), Encoding.UTF8.GetString(ImageJson.Write(image)));
    }

    [Fact]
    public void A_takedown_is_read_and_written_with_these_names()
    {
        var picture = Picture.Replace(
            "\"removingSince\":\"2026-11-22T12:00:00Z\"",
                "\"takedown\":{\"at\":\"2026-11-22T12:00:00Z\",\"editor\":\"e\",\"reason\":\"r\"}", StringComparison.Ordinal);
        var image = ImageJson.Read(Bytes(picture));
        Assert.Equal(new ImageTakedown(Samples.Noon, "e", "r"), image.Takedown);
        Assert.Equal(Line(picture), Encoding.UTF8.GetString(ImageJson.Write(image)));
    }

    [Fact]
    public void Bylines_are_read_and_written_with_these_names() =>
        Assert.Equal(Bylines, Encoding.UTF8.GetString(SiteJson.Write(SiteJson.ReadBylines(Bytes(Bylines)))));

    [Fact]
    public void Values_have_these_names_in_JSON()
    {
        AssertNames<ReviewStatus>("draft", "scheduled", "published", "withdrawn", "deleted");
        AssertNames<SubjectKind>("tvSeries", "film", "album", "song", "book", "game", "stage", "place", "product", "other");
        AssertNames<SpoilerLevel>("none", "minor", "major");
        AssertNames<LifeStep>("edit", "publish", "withdraw", "delete", "undelete");
        AssertNames<CommentStatus>("pending", "approved", "spam");
        AssertNames<CommentVerdict>("unknown", "ham", "spam");
        AssertNames<CommentPolicy>("open", "moderated", "closed");
        AssertNames<ImageKind>("jpeg", "png", "webP", "gif");
        AssertNames<ImageStatus>("pending", "ready", "failed", "removing", "removed");
        AssertNames<ChannelKind>("all", "tag", "author", "kind", "column", "provider", "work");
        AssertNames<AccessScope>("create", "update", "publish", "delete", "media", "moderate", "site");
    }

    [Fact]
    public void Channels_have_these_partitions_and_folders()
    {
        Channel[] channels =
        [
            Channel.All, Channel.Named(ChannelKind.Tag, "C#"), Channel.OfAuthor("mina"), Channel.OfKind(SubjectKind.TvSeries),
            Channel.Named(ChannelKind.Column, "Side Two"), Channel.Named(ChannelKind.Provider, "음악"),
            Works("imdb:TT1", null), Works(null, 2020),
        ];
        Assert.Equal(
            [
                "all", "tag:c~23~", "author:mina", "kind:tvSeries", "column:side_two", "provider:음악",
                "work:7ff39044d9bfb08f3fac", "work:8b83a389d6e52bb0db57",
            ],
            channels.Select(channel => channel.List.Name));
        Assert.Equal(
            [
                "", "tags/c~23~/", "authors/mina/", "kinds/tvSeries/", "columns/side_two/", "providers/음악/",
                "works/7ff39044d9bfb08f3fac/", "works/8b83a389d6e52bb0db57/",
            ],
            channels.Select(channel => channel.Folder));
    }

    [Fact]
    public void The_other_lists_have_these_partitions()
    {
        PointerList[] scopes =
        [
            PointerList.Every, PointerList.Edited, PointerList.Drafts, PointerList.Withdrawn, PointerList.Deleted,
            PointerList.Scheduled, PointerList.Naming(ImageId.Parse(Id)),
            PointerList.Comments, PointerList.PendingComments, PointerList.ApprovedComments,
            PointerList.SpamComments, PointerList.TraceableComments,
            PointerList.ReadOnTo(ReviewId.Parse(Named)), PointerList.PageOf(ReviewId.Parse(Named)), PointerList.Alike("imdb:tt0000000"),
        ];
        Assert.Equal(
            [
                "every", "edited", "status:draft", "status:withdrawn", "status:deleted", "status:scheduled", $"image:{Id}",
                "comments", "comments:pending", "comments:approved", "comments:spam", "comments:traceable",
                $"reads:{Named}", $"page:{Named}", "alike:d68e65bba4a9b403513e0e622f0e77d3",
            ],
            scopes.Select(scope => scope.Name));
    }

    [Fact]
    public void What_a_page_reads_on_to_is_stored_in_this_form()
    {
        const string stored = $"{Named}|{Named} 01a1a18dfec07809929b019728f7b320|";
        var readOn = ReadOn.Parse(stored);
        Assert.Equal((ReviewId.Parse(Named), 2, 0), (readOn.Previous, readOn.Related.Count, readOn.AlsoBy.Count));
        Assert.Equal(stored, $"{readOn}");
        Assert.Equal("||", $"{new ReadOn()}");
        Assert.Null(ReadOn.Parse("||").Previous);
    }

    [Fact]
    public void A_place_in_a_list_is_inverted_ticks_and_an_inverted_id()
    {
        var review = Samples.Review() with { Id = ReviewId.Parse("01a1a18dfec07809929b019728f7b319") };
        var place = Pointer.Of(review).Single(pointer => pointer.List == PointerList.All);
        Assert.Equal("2516069519999999999|fe5e5e72013f87f66d64fe68d7084ce6", place.Key);
    }

    private static Channel Works(string? identifier, int? year) => Channel.OfWork(new Subject
    {
        Kind = SubjectKind.Film,
        Title = "A Film",
        Year = year,
        Identifiers = identifier?.Split(':') is [var catalogue, var name]
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [catalogue] = name }
            : [],
    }) ?? throw new InvalidOperationException("Neither an identifier nor a year.");

    private static void AssertNames<T>(params string[] names)
        where T : struct, Enum => Assert.Equal(names, Enum.GetValues<T>().Select(EnumNames.Of));

    private static string Line(string json) => json.ReplaceLineEndings("");

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(Line(json));
}

using ReviewFunctions.Core.Pages;
using ReviewFunctions.Imaging.Cards;
using ReviewFunctions.Reviews;
using SkiaSharp;

namespace ReviewFunctions.Imaging.Tests;

/// <summary>The pictures by which others show reviews that have none of their own.</summary>
public sealed class ShareCardTests
{
    private const string Headline = "Two songs and an ending that earns its tears";

    private static readonly ShareCard Drama = new("Kim's Evenings", "Soundtrack #2 (2023)", Headline, new Rating(4.5m));

    private static readonly SKColor Accent = SKColor.Parse("#a3243b"), Ink = SKColor.Parse("#1d1b18"), Star = SKColor.Parse("#b0670b");

    public static TheoryData<string> Drawn { get; } =
    [
        "사운드트랙#2: 노래 두 곡, 그리고 눈물을 흘리게 하는 결말",
        "ひらがなとカタカナだけのみじかいドラマについての、すこしながいはなしをしよう",
        "Две песни и финал, который заслужил слёзы", "Δύο τραγούδια και ένα τέλος", "Crème brûlée, Łódź & “straße” — 50 %",
        string.Join(' ', Enumerable.Repeat("headline", 33)), new string('W', 60), "e\u0301te\u0301",
    ];

    public static TheoryData<string> LeftOut { get; } = ["二曲と涙の結末", "مراجعة", "A film 🎬", string.Concat(Enumerable.Repeat("WWWWW ", 50))];

    [Fact]
    public void A_card_has_the_work_the_headline_the_stars_and_the_site()
    {
        using var picture = Painted(Drama);
        Save(picture, "drama");
        Assert.Equal((ShareCard.Width, ShareCard.Height), (picture.Width, picture.Height));
        Assert.True(Has(picture, Accent, 80, 70, 1120, 130));
        Assert.True(Has(picture, Ink, 80, 150, 1120, 480));
        Assert.True(Has(picture, Star, 80, 510, 400, 580));
        Assert.False(Differs(picture, 1120, 0, 1200, 630));
    }

    [Fact]
    public void A_card_is_a_shorter_file_than_a_photograph_of_it()
    {
        var card = new ShareCardPainter().Paint(Drama);
        using var picture = SKBitmap.Decode(card.Span);
        using var photograph = picture.Encode(SKEncodedImageFormat.Png, quality: 100);
        Assert.InRange(card.Length, 1, photograph.Size - 1);
    }

    [Fact]
    public void A_card_has_the_accent_of_its_site()
    {
        using var picture = Painted(Drama with { Accent = "#1e6b3a" });
        Assert.True(Has(picture, SKColor.Parse("#1e6b3a"), 0, 0, 20, 630));
        Assert.True(Has(picture, SKColor.Parse("#1e6b3a"), 80, 70, 1120, 130));
        Assert.False(Has(picture, Accent, 0, 0, 1200, 630));
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void What_the_font_has_is_drawn_within_its_room(string headline)
    {
        using var picture = Painted(Drama with { Headline = headline });
        Save(picture, $"drawn-{headline.Length}");
        Assert.True(Has(picture, Ink, 80, 150, 1120, 480));
        Assert.False(Differs(picture, 1120, 0, 1200, 630));
        Assert.False(Has(picture, Ink, 20, 480, 1200, 630));
    }

    [Theory]
    [MemberData(nameof(LeftOut))]
    public void A_headline_that_cannot_be_drawn_whole_leaves_its_place_to_the_work(string headline)
    {
        using var picture = Painted(Drama with { Headline = headline });
        Assert.True(Has(picture, Ink, 80, 150, 1120, 480));
        Assert.False(Has(picture, Accent, 80, 70, 1120, 130));
        using var bare = Painted(Drama with { Headline = headline, Work = headline, Site = headline });
        Assert.False(Has(bare, Ink, 20, 0, 1200, 630));
        Assert.True(Has(bare, Star, 80, 510, 400, 580));
    }

    [Fact]
    public void As_much_of_the_stars_is_lit_as_the_rating_says()
    {
        var lit = new[] { 0m, 0.25m, 2.5m, 4.75m, 5m }.Select(value =>
        {
            using var picture = Painted(Drama with { Rating = new Rating(value) });
            return Count(picture, Star);
        }).ToList();
        Assert.Equal(0, lit[0]);
        Assert.Equal(lit.Order().Distinct(), lit);
        Assert.InRange(lit[2] / (double)lit[4], 0.49, 0.51);
    }

    [Fact]
    public void The_same_card_has_the_same_bytes_and_few()
    {
        var painter = new ShareCardPainter();
        var bytes = painter.Paint(Drama);
        Assert.True(bytes.Span.SequenceEqual(painter.Paint(Drama).Span));
        Assert.InRange(bytes.Length, 1, 100_000);
        Assert.False(bytes.Span.SequenceEqual(painter.Paint(Drama with { Rating = null }).Span));
    }

    private static SKBitmap Painted(ShareCard card) => SKBitmap.Decode(new ShareCardPainter().Paint(card).Span);

    /// <summary>Keeps a picture for whoever wants to look at it.</summary>
    private static void Save(SKBitmap picture, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "card-pictures"));
        using var file = File.Create(Path.Combine(folder.FullName, $"{name}.png"));
        picture.Encode(file, SKEncodedImageFormat.Png, 100);
    }

    private static bool Has(SKBitmap picture, SKColor colour, int left, int top, int right, int bottom) =>
        PixelsOf(picture, left, top, right, bottom).Any(pixel => pixel == colour);

    private static bool Differs(SKBitmap picture, int left, int top, int right, int bottom) =>
        PixelsOf(picture, left, top, right, bottom).Distinct().Skip(1).Any();

    private static int Count(SKBitmap picture, SKColor colour) =>
        PixelsOf(picture, 0, 0, picture.Width, picture.Height).Count(pixel => pixel == colour);

    private static IEnumerable<SKColor> PixelsOf(SKBitmap picture, int left, int top, int right, int bottom)
    {
        var pixels = picture.Pixels;
        return from y in Enumerable.Range(top, bottom - top)
               from x in Enumerable.Range(left, right - left)
               select pixels[(y * picture.Width) + x];
    }
}

using System.Globalization;
using System.Text;
using CsCheck;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Two songs and an ending that earns its tears", "two-songs-and-an-ending-that-earns-its-tears")]
    [InlineData("Good Listening: Soundtrack #2", "good-listening-soundtrack-2")]
    [InlineData("사운드트랙#2", "사운드트랙-2")]
    [InlineData("ᄒ\u1161ᆫ글", "한글")]
    [InlineData("  Don't — “stop”, it’s O'Brien!  ", "dont-stop-its-obrien")]
    [InlineData("AC/DC & C#", "ac-dc-c")]
    [InlineData("Cafe\u0301 CRÈME", "café-crème")]
    [InlineData("İSTANBUL I\u0307stanbul", "istanbul-istanbul")]
    [InlineData("हिन्दी ไทย日本", "हिन्दी-ไทย日本")]
    [InlineData("Rocky Ⅳ", "rocky-ⅳ")]
    [InlineData("co\u00ADop zero\u200Bwidth", "coop-zero-width")]
    [InlineData("I ❤️ 1️⃣ 👩‍🚀", "i-1")]
    [InlineData("\u0301a - \u0301b", "a-b")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void A_slug_keeps_letters_and_digits_of_every_script(string text, string slug) => Assert.Equal(slug, Slug.From(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("–– !? 😀")]
    [InlineData("'’")]
    [InlineData("\u0301\u3164\uFE0F")]
    [InlineData("\uD800")]
    public void Text_without_letters_and_digits_makes_no_slug(string text) => Assert.Null(Slug.From(text));

    [Fact]
    public void A_long_slug_ends_at_a_hyphen() =>
        Assert.Equal(string.Join('-', Enumerable.Repeat("listening", 8)),
            Slug.From(string.Join(' ', Enumerable.Repeat("Listening", 20))).ToString());

    [Fact]
    public void A_long_word_is_cut_between_graphemes()
    {
        var graphemes = string.Concat(Enumerable.Repeat("q\u0323\u0307", 40));

        Assert.Equal(graphemes[..78], Slug.From(graphemes).ToString());
    }

    [Fact]
    public void A_tower_of_marks_is_cut_between_characters() =>
        Assert.Equal(79, Slug.From("q" + string.Concat(Enumerable.Repeat("\U0001D165", 60))).ToString()!.Length);

    [Theory]
    [InlineData("A", "a")]
    [InlineData("a--b", "a-b")]
    [InlineData("-a", "a")]
    [InlineData("a b", "a-b")]
    [InlineData("e\u0301", "é")]
    public void Text_that_would_become_another_slug_is_not_one(string text, string slug)
    {
        Assert.False(Slug.TryParse(text, out _));
        Assert.Equal(Slug.Parse(slug), Slug.From(text));
        Assert.Throws<FormatException>(() => Slug.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_is_not_a_slug(string? text) => Assert.False(Slug.TryParse(text, out _));

    [Fact]
    public void A_numbered_slug_stays_within_the_limit()
    {
        Assert.Equal("a-b-2", Slug.Parse("a-b").Numbered(2).ToString());
        Assert.Equal(new string('a', 77) + "-12", Slug.Parse(new string('a', 80)).Numbered(12).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Slug.Parse("a").Numbered(-1));
    }

    [Theory]
    [InlineData("Good Listening", "Two songs", "T", "good-listening-two-songs")]
    [InlineData(null, "Two songs", "T", "two-songs")]
    [InlineData(null, "🎹", "사운드트랙#2", "사운드트랙-2")]
    [InlineData(null, "🎹", "🎹", "review")]
    public void A_review_s_slug_is_made_of_column_and_headline_or_else_of_its_subject(
        string? column, string headline, string title, string slug)
    {
        var content = new ReviewContent
        {
            Headline = headline,
            Column = column,
            Body = "b",
            Language = LanguageTag.Parse("en"),
            Subject = new Subject { Kind = SubjectKind.Album, Title = title },
        };

        Assert.Equal(slug, Slug.For(content).ToString());
    }

    [Fact]
    public void Any_text_makes_a_valid_slug_that_makes_itself_and_survives_an_address() =>
        AnyText.Broken(120).Sample(text =>
        {
            if (Slug.From(text) is not { } slug) return;
            Hold(slug);
            Hold(slug.Numbered(text.Length * 7));
        });

    [Fact]
    public void Every_character_of_Unicode_makes_a_valid_slug_or_none() =>
        Assert.All(
            Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => Slug.From($"a{new Rune(value)}")).OfType<Slug>().Distinct(),
            Hold);

    private static void Hold(Slug slug)
    {
        var text = slug.ToString();
        Assert.InRange(text.Length, 1, Slug.MaxLength);
        Assert.True(text.IsNormalized());
        Assert.Equal(text.ToLowerInvariant(), text);
        Assert.DoesNotContain("--", text, StringComparison.Ordinal);
        Assert.Equal(text.Trim('-'), text);
        Assert.All(text.EnumerateRunes(), IsOfAWord);
        Assert.True(Slug.TryParse(text, out var parsed));
        Assert.Equal(slug, parsed);
        Assert.Equal(slug, Slug.From(text));

        var address = new Uri(new Uri("https://reviews.example/"), $"reviews/{Uri.EscapeDataString(text)}/");
        Assert.Equal($"/reviews/{text}/", Uri.UnescapeDataString(address.AbsolutePath));
    }

    private static void IsOfAWord(Rune rune) => Assert.True(rune.Value == '-' || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}

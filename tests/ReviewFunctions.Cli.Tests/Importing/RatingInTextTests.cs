using System.Globalization;
using CsCheck;
using ReviewFunctions.Cli.Importing;

namespace ReviewFunctions.Cli.Tests.Importing;

public sealed class RatingInTextTests
{
    private static readonly Gen<string> Words = Gen.Char["ABCxyz한 "].Array[0, 20].Select(letters => new string(letters));

    [Theory]
    [InlineData("A song that stays. 4/5", "4/5")]
    [InlineData("Rating: 8.5/10.", "8.5/10")]
    [InlineData("8,5 / 10", "8.5/10")]
    [InlineData("I give it 8 out of 10, no more", "8/10")]
    [InlineData("3.5 stars out of 5", "3.5/5")]
    [InlineData("92/100", "92/100")]
    [InlineData("★★★½", "3.5/5")]
    [InlineData("★★★☆☆", "3/5")]
    [InlineData("⭐️⭐️⭐️⭐️", "4/5")]
    [InlineData("★★★★★★★☆☆☆", "7/10")]
    [InlineData("4/5 at first, and 4/5 in the end", "4/5")]
    [InlineData("4/5, or is it 3/5?", "4/5 3/5")]
    public void Ratings_are_found_as_people_write_them(string text, string ratings) =>
        Assert.Equal(ratings, string.Join(' ', RatingInText.AllIn(text).Select(PostGuess.Written)));

    [Theory]
    [InlineData("Seen on 4/5/2019 and 2019/4/5")]
    [InlineData("Open 24/7, and 6/5 of the time")]
    [InlineData("★ a note, and ★ another")]
    [InlineData("Version 1.4/5.2")]
    [InlineData("9 out of ten people, 3 out of 12")]
    [InlineData("11/10 would watch again")]
    public void What_only_looks_like_a_rating_is_none(string text) => Assert.Empty(RatingInText.AllIn(text));

    [Fact]
    public void A_rating_that_is_written_is_found_whatever_stands_around_it() =>
        Gen.Select(Gen.Int[0, 50], Gen.OneOf("/", " / ", " out of "), Words).Sample((tenths, sign, word) =>
        {
            var value = tenths / 10m;
            var said = string.Create(CultureInfo.InvariantCulture, $"{value}{sign}5");
            return RatingInText.AllIn($"{word} {said} {word}") is [var (found, best)] && found == value && best == 5;
        });
}

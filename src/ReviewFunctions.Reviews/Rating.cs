using System.Globalization;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Reviews;

/// <summary>
/// A judgement as a number (<see href="https://schema.org/Rating">schema.org Rating</see>). Ratings are optional, and so are the ends of
/// their scale: what an editor left unsaid stays unsaid when the review is read back.
/// </summary>
/// <param name="Value">Between <see cref="Worst"/> and <see cref="Best"/>, at most two decimal places.</param>
/// <param name="SaidBest">The top of the scale as the editor said it; 100 at most, two decimal places.</param>
/// <param name="SaidWorst">The bottom of the scale as the editor said it; 0 at least, two decimal places.</param>
public sealed record Rating(
    decimal Value,
    [property: JsonPropertyName("best")] decimal? SaidBest = null,
    [property: JsonPropertyName("worst")] decimal? SaidWorst = null)
{
    /// <summary>The highest top of a scale.</summary>
    public const int MaxBest = 100;

    /// <summary>The most decimal places of a number in a rating.</summary>
    public const int MaxDecimals = 2;

    /// <summary>The top of the scale: 5 unless said.</summary>
    [JsonIgnore]
    public decimal Best => SaidBest ?? 5;

    /// <summary>
    /// The bottom of the scale, below <see cref="Best"/>: 1 unless said, or 0 where the value is below 1 or the top is not above it.
    /// </summary>
    [JsonIgnore]
    public decimal Worst => SaidWorst ?? (Value < 1 || Best <= 1 ? 0 : 1);
}

/// <summary>A rating as people write it.</summary>
public static class RatingText
{
    /// <summary>The value and the top of its scale, such as <c>4.5/5</c>.</summary>
    public static string Write(Rating rating) => $"{Number(rating.Value)}/{Number(rating.Best)}";

    /// <summary>The same in words for those who hear it, such as <c>4.5 out of 5</c>.</summary>
    public static string Say(Rating rating) => $"{Number(rating.Value)} out of {Number(rating.Best)}";

    /// <summary>A number of a rating without trailing zeros, in the invariant culture.</summary>
    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>
/// A rating as a row of stars, in quarters: as many stars as the scale has points where these are 3 to 5, else five. The number beside
/// them says the rest.
/// </summary>
public static class RatingStars
{
    private const int Quarters = 4, Usual = 5, Fewest = 3;

    /// <summary>A star by how many of its quarters are filled.</summary>
    private const string Characters = "☆¼½¾★";

    /// <summary>How many quarters of each star are filled, from the first star on.</summary>
    public static IReadOnlyList<int> Of(Rating rating)
    {
        var stars = rating.Best is >= Fewest and <= Usual && decimal.IsInteger(rating.Best) ? (int)rating.Best : Usual;
        var filled = (int)Math.Round(rating.Value / rating.Best * stars * Quarters, MidpointRounding.AwayFromZero);
        return [.. Enumerable.Range(0, stars).Select(star => Math.Clamp(filled - (star * Quarters), 0, Quarters))];
    }

    /// <summary>
    /// The stars as text, such as <c>★★★★½</c>. Empty ones are left out of five, as people write it, and shown of any other number.
    /// </summary>
    public static string Write(Rating rating)
    {
        var stars = Of(rating);
        var shown = stars.Count == Usual ? stars.TakeWhile((quarters, star) => quarters > 0 || star == 0) : stars;
        return string.Concat(shown.Select(quarters => Characters[quarters]));
    }
}

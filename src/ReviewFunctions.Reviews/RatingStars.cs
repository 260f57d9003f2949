namespace ReviewFunctions.Reviews;

/// <summary>
/// A rating as a row of stars, in quarters: as many stars as the scale has points where these are 3 to 5, else five. The number beside
/// them says the rest.
/// </summary>
public static class RatingStars
{
    private const int Quarters = 4, Usual = 5, Fewest = 3;

    /// <summary>How many quarters of each star are filled, from the first star on.</summary>
    public static IReadOnlyList<int> Of(Rating rating)
    {
        var stars = rating.Best is >= Fewest and <= Usual && decimal.IsInteger(rating.Best) ? (int)rating.Best : Usual;
        var filled = (int)Math.Round(rating.Value / rating.Best * stars * Quarters, MidpointRounding.AwayFromZero);
        return [.. Enumerable.Range(0, stars).Select(star => Math.Clamp(filled - (star * Quarters), 0, Quarters))];
    }
}

using System.Globalization;

namespace ReviewFunctions.Core.Months;

/// <summary>
/// A piece of the complete history: reviews of one month, by the time of their publication, which never moves. A month's oldest reviews are
/// in its first archive, so that a new one changes the last alone.
/// </summary>
/// <param name="Month">The month.</param>
/// <param name="Number">Which of the month's archives it is, counted from 1.</param>
public sealed record Archive(Month Month, int Number)
{
    /// <summary>The most reviews of one archive.</summary>
    public const int MaxEntries = 100;

    /// <summary>
    /// Where its page and its feeds are below the site's address, such as <c>archive/2026/11/</c> and <c>archive/2026/11/2/</c>.
    /// </summary>
    public string Folder =>
        string.Create(CultureInfo.InvariantCulture, $"archive/{Month.Year:D4}/{Month.Number:D2}/{(Number == 1 ? "" : $"{Number}/")}");

    /// <summary>How many archives a number of reviews makes.</summary>
    public static int CountFor(int reviews) => (reviews + MaxEntries - 1) / MaxEntries;

    /// <summary>Which archive the review at a place of its month is in; places are counted from 0 and the oldest.</summary>
    public static int At(int place) => (place / MaxEntries) + 1;

    /// <summary>
    /// The first archive that is another where a review came or went at a place: the one that it is in, or the one before where it begins
    /// one, since that leads to it.
    /// </summary>
    public static int TouchedAt(int place) => At(Math.Max(place - 1, 0));
}

using System.Globalization;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Text;

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

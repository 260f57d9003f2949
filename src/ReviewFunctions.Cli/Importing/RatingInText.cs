using System.Globalization;
using System.Text.RegularExpressions;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.Importing;

/// <summary>
/// Finds the rating that a text says: <c>4/5</c>, <c>8.5/10</c>, <c>8 out of 10</c> or <c>★★★½</c>. Of a text that says several nothing is
/// taken.
/// </summary>
public static partial class RatingInText
{
    /// <summary>How many stars there are where a text shows only the filled ones.</summary>
    private const int UsualStars = 5;

    /// <summary>The ratings in a text, each once, in its order.</summary>
    public static IReadOnlyList<(decimal Value, decimal Best)> AllIn(string text)
    {
        var numbers = Numbers().Matches(text).Select(found => (found.Index, Rating: OfNumbers(found)));
        var stars = Stars().Matches(text).Select(found => (found.Index, Rating: OfStars(found)));
        return
        [
            .. numbers.Concat(stars).OrderBy(found => found.Index).Select(found => found.Rating).OfType<(decimal, decimal)>().Distinct(),
        ];
    }

    private static (decimal Value, decimal Best)? OfNumbers(Match found)
    {
        var value = decimal.Parse(found.Groups["value"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        var best = decimal.Parse(found.Groups["best"].Value, CultureInfo.InvariantCulture);
        return value <= best ? (value, best) : null;
    }

    private static (decimal Value, decimal Best)? OfStars(Match found)
    {
        var filled = found.Groups["filled"].Value.Count(letter => letter is '★' or '⭐');
        var empty = found.Groups["empty"].Length;
        // One star alone is a bullet or an ornament.
        if (filled + empty + found.Groups["half"].Length < 2) return null;
        var value = filled + (found.Groups["half"].Length > 0 ? 0.5m : 0);
        decimal best = Math.Max(UsualStars, filled + found.Groups["half"].Length + empty);
        return best <= Rating.MaxBest ? (value, best) : null;
    }

    /// <summary>A date such as <c>4/5/2019</c> is none, and scales are the three that people use.</summary>
    [GeneratedRegex(
        @"(?<![\d/.,])(?<value>\d{1,3}(?:[.,]\d{1,2})?)(?:\s?/\s?|\s+(?:stars\s+)?out\s+of\s+)(?<best>5|10|100)(?![\d/]|[.,]\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"(?<![★☆⭐])(?<filled>(?:[★⭐]\uFE0F?){1,10})(?<half>½?)(?<empty>☆{0,9})(?![★☆⭐])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Stars();
}

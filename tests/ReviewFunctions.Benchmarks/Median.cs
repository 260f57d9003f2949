namespace ReviewFunctions.Benchmarks;

/// <summary>The value in the middle, which a disturbed run does not move.</summary>
internal static class Median
{
    /// <summary>The median of an odd number of values; of an even number the upper one of the two in the middle.</summary>
    public static T Of<T>(IEnumerable<T> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}

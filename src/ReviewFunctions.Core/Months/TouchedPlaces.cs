namespace ReviewFunctions.Core.Months;

/// <summary>Where a review that changed stands in its month, or stood.</summary>
/// <param name="Published">When it was published, by which a month is sorted.</param>
/// <param name="IsKept">Whether it stands there before and after the change, so that no other review moves.</param>
public readonly record struct PlaceInMonth(DateTimeOffset Published, bool IsKept);

/// <summary>The places of a month at which reviews changed.</summary>
/// <param name="From">When the oldest was published that came or went, behind which all move; <see langword="null"/> if none did.</param>
/// <param name="Kept">When those were published that changed where they stand.</param>
public sealed record TouchedPlaces(DateTimeOffset? From, IReadOnlyList<DateTimeOffset> Kept)
{
    /// <summary>Before this time is everything that has to be counted to know the places.</summary>
    public DateTimeOffset End => Kept.Append(From ?? DateTimeOffset.MinValue).Max().AddTicks(1);

    /// <summary>The places of one month.</summary>
    public static TouchedPlaces Of(IReadOnlyCollection<PlaceInMonth> places)
    {
        List<DateTimeOffset> moving = [.. places.Where(place => !place.IsKept).Select(place => place.Published)];
        return new TouchedPlaces(
            moving.Count > 0 ? moving.Min() : null, [.. places.Where(place => place.IsKept).Select(place => place.Published).Distinct()]);
    }

    /// <summary>The archives that are others than before, by their numbers in the month.</summary>
    /// <param name="most">How many archives the month ever had.</param>
    /// <param name="countBefore">Says how many of its reviews were published before a time.</param>
    public IReadOnlyCollection<int> ArchivesOf(int most, Func<DateTimeOffset, int> countBefore)
    {
        SortedSet<int> archives = [];
        if (From is { } from) AddRange(Archive.TouchedAt(countBefore(from)), most);
        foreach (var time in Kept)
        {
            // Reviews of the same moment may lie on both sides of a border.
            var first = countBefore(time);
            AddRange(Archive.At(first), Math.Min(most, Archive.At(Math.Max(first, countBefore(time.AddTicks(1)) - 1))));
        }
        return archives;

        void AddRange(int begin, int end) => archives.UnionWith(Enumerable.Range(begin, Math.Max(0, end - begin + 1)));
    }
}

namespace ReviewFunctions.Core.Months;

/// <summary>A month as it was found and registered.</summary>
/// <param name="Month">What is registered of it since.</param>
/// <param name="Published">When its reviews were published, oldest first.</param>
/// <param name="Older">The archive that its first one was made to lead to.</param>
/// <param name="Newer">The archive that its last one was made to lead to.</param>
public sealed record TouchedMonth(PublishedMonth Month, IReadOnlyList<DateTimeOffset> Published, Archive? Older, Archive? Newer)
{
    /// <summary>How many of its reviews were published before a time.</summary>
    public int CountBefore(DateTimeOffset end) => Published.Count(time => time < end);
}

using ReviewFunctions.Core.Archives;

namespace ReviewFunctions.Core.Months;

/// <summary>A month as it was found and registered.</summary>
/// <param name="Month">What is registered of it since.</param>
/// <param name="Published">When its reviews were published, oldest first.</param>
/// <param name="Older">The archive that its first one was made to lead to.</param>
/// <param name="Newer">The archive that its last one was made to lead to.</param>
public sealed record TouchedMonth(PublishedMonth Month, IReadOnlyList<DateTimeOffset> Published, Archive? Older, Archive? Newer)
{
    /// <summary>
    /// The first of its archives that is another than before, counted from 1, if the oldest review that changed was published at a time.
    /// </summary>
    public int FirstArchiveOf(DateTimeOffset oldest) => Archive.TouchedAt(Published.Count(time => time < oldest));
}

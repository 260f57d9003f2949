namespace ReviewFunctions.Core.Months;

/// <summary>
/// The archives of all months, each leading to its neighbours
/// (<see href="https://www.rfc-editor.org/rfc/rfc5005#section-4">RFC 5005, 4</see>). Months without reviews are passed over.
/// </summary>
public sealed class ArchiveChain
{
    /// <summary>How many months are read at once.</summary>
    private const int MonthsAtOnce = 1000;

    private ArchiveChain(IReadOnlyList<PublishedMonth> months) => Months = months;

    /// <summary>Every month that has reviews, oldest first.</summary>
    public IReadOnlyList<PublishedMonth> Months { get; }

    /// <summary>The archive that the newest review is in; <see langword="null"/> while there is none.</summary>
    public Archive? Newest => Months is [.., var month] ? month.Last : null;

    /// <summary>Reads the chain as it is registered now.</summary>
    public static async Task<ArchiveChain> ReadAsync(IMonthRegistry registry, CancellationToken cancel)
    {
        List<PublishedMonth> all = [];
        IReadOnlyList<PublishedMonth> some;
        do
        {
            some = await registry.ListAsync(all.LastOrDefault()?.Month, MonthsAtOnce, cancel);
            all.AddRange(some);
        }
        while (some.Count == MonthsAtOnce);
        return new ArchiveChain([.. all.Where(month => month.Archives > 0)]);
    }

    /// <summary>The chain with some months as they have been registered since.</summary>
    public ArchiveChain With(IEnumerable<PublishedMonth> registered)
    {
        var months = Months.ToDictionary(month => month.Month);
        foreach (var month in registered) months[month.Month] = month;
        return new ArchiveChain([.. months.Values.Where(month => month.Archives > 0).OrderBy(month => month.Month.Begin)]);
    }

    /// <summary>The last month with reviews before another.</summary>
    public PublishedMonth? Before(Month month) => Months.LastOrDefault(other => other.Month.Begin < month.Begin);

    /// <summary>The first month with reviews after another.</summary>
    public PublishedMonth? After(Month month) => Months.FirstOrDefault(other => other.Month.Begin > month.Begin);

    /// <summary>The archive that is older by one step.</summary>
    public Archive? Before(Archive archive) =>
        archive.Number > 1 ? archive with { Number = archive.Number - 1 } : Before(archive.Month)?.Last;

    /// <summary>The archive that is newer by one step.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="inMonth">How many there are of its month.</param>
    public Archive? After(Archive archive, int inMonth) =>
        archive.Number < inMonth ? archive with { Number = archive.Number + 1 } : After(archive.Month)?.First;
}

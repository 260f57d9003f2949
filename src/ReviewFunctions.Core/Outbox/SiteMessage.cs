using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Outbox;

/// <summary>A message of the site as a whole, which no single review has left.</summary>
public abstract record SiteMessage : OutboxMessage;

/// <summary>Says that a page of the site's own was changed or deleted.</summary>
public sealed record PageChanged : SiteMessage
{
    /// <summary>Which page.</summary>
    public required SitePageId Page { get; init; }

    /// <summary>The paths at which readers may know it; none for a page that was never public.</summary>
    public required IReadOnlyList<PagePath> Paths { get; init; }
}

/// <summary>
/// Says that everything is to be published: after a change of the site itself, or because its owner asked. It is handled in slices.
/// </summary>
public sealed record EverythingChanged : SiteMessage
{
    /// <summary>The last review that was done; <see langword="null"/> at the beginning.</summary>
    public ReviewId? Cursor { get; init; }

    /// <summary>The scope of the last channel that was done; empty at the channels' beginning, <see langword="null"/> before.</summary>
    public string? ChannelCursor { get; init; }

    /// <summary>Whether reviews are done and months are being done, or done too.</summary>
    public bool IsAtMonths { get; init; }

    /// <summary>The last month that was done; <see langword="null"/> at the months' beginning.</summary>
    public Month? MonthCursor { get; init; }

    /// <summary>A message that is due at once.</summary>
    public static EverythingChanged New(DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), NotBefore = now };
}

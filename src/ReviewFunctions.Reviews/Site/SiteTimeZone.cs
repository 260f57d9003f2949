using System.Buffers;

namespace ReviewFunctions.Reviews.Site;

/// <summary>
/// The time zone in which the site's pages show dates, by its name in the time zone database
/// (<see href="https://www.rfc-editor.org/rfc/rfc6557">RFC 6557</see>), such as <c>Asia/Seoul</c>.
/// </summary>
public sealed record SiteTimeZone
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 64;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/");

    private readonly TimeZoneInfo _zone;

    private SiteTimeZone(string name, TimeZoneInfo zone)
    {
        Name = name;
        _zone = zone;
    }

    /// <summary>Coordinated universal time, which a site has unless somebody says otherwise.</summary>
    public static SiteTimeZone Utc { get; } = new("Etc/UTC", TimeZoneInfo.Utc);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Finds a time zone by its name.</summary>
    /// <returns><see langword="null"/> if the database of this machine has none of that name.</returns>
    public static SiteTimeZone? Find(string name)
    {
        if (name == Utc.Name) return Utc;
        if (name.Length is 0 or > MaxLength || name.AsSpan().ContainsAnyExcept(NameCharacters)) return null;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId && zone.Id == name
            ? new SiteTimeZone(name, zone) : null;
    }

    /// <summary>
    /// A time zone that was stored: with its name, and at UTC's time where the database of this machine does not have it.
    /// </summary>
    public static SiteTimeZone Stored(string name) => Find(name) ?? new SiteTimeZone(name, TimeZoneInfo.Utc);

    /// <summary>A moment as clocks in this time zone show it.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone).DateTime;

    /// <inheritdoc/>
    public bool Equals(SiteTimeZone? other) => Name == other?.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}

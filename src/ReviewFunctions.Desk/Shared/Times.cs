using System.Globalization;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Desk.Shared;

/// <summary>Times as the API writes them, for people, in the time zone of the site.</summary>
/// <param name="zone">The zone.</param>
public sealed class Times(TimeZoneInfo zone)
{
    /// <summary>
    /// The forms in which a field for date and time gives what it holds: without seconds from the browser, with them from Blazor.
    /// </summary>
    private static readonly string[] FieldForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>How a time is written in the language of the desk.</summary>
    private static string Form =>
        CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "ko" ? "yyyy년 M월 d일 HH:mm" : "d MMM yyyy, HH:mm";

    /// <summary>The zone's name, as IANA has it.</summary>
    public string Zone => zone.Id;

    /// <summary>Those of a site, by its settings.</summary>
    public static Times Of(JsonObject site) =>
        new(TimeZoneInfo.TryFindSystemTimeZoneById((string?)site["timeZone"] ?? "Etc/UTC", out var zone) ? zone : TimeZoneInfo.Utc);

    /// <summary>What the clocks of the zone show at a time.</summary>
    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The same for a time as the API writes it; <see langword="null"/> if there is none.</summary>
    public DateTime? Local(JsonNode? time) => Read(time) is { } instant ? Local(instant) : null;

    /// <summary>A time for people; empty if there is none.</summary>
    public string Show(JsonNode? time) => Read(time) is { } instant ? Show(instant) : "";

    /// <summary>A time for people.</summary>
    public string Show(DateTimeOffset instant) =>
        Local(instant).ToString(Form, CultureInfo.CurrentCulture);

    /// <summary>The time that a field holds, in the site's zone.</summary>
    /// <returns><see langword="null"/> if it holds none.</returns>
    public DateTimeOffset? FromField(string? text) =>
        DateTime.TryParseExact(text, FieldForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;

    /// <summary>The same time where the editor is.</summary>
    public static string ShowHere(DateTimeOffset instant) =>
        instant.ToLocalTime().ToString($"{Form} (zzz)", CultureInfo.CurrentCulture);

    /// <summary>The hour and minute of a time where the editor is; empty if there is none.</summary>
    public static string ShowClock(JsonNode? time) =>
        Read(time)?.ToLocalTime().ToString("HH:mm", CultureInfo.CurrentCulture) ?? "";

    private static DateTimeOffset? Read(JsonNode? time) =>
        DateTimeOffset.TryParse((string?)time, CultureInfo.InvariantCulture, out var instant) ? instant : null;
}

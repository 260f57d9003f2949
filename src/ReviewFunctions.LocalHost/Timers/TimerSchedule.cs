using System.Globalization;
using System.Text.RegularExpressions;
using Cronos;

namespace ReviewFunctions.LocalHost.Timers;

/// <summary>
/// When a timer is due, in UTC: NCRONTAB (<see href="https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer"/>)
/// or a time span between two occurrences.
/// </summary>
internal sealed partial class TimerSchedule
{
    private const int FieldsWithSeconds = 6;

    private readonly CronExpression? _cron;
    private readonly TimeSpan _interval;

    private TimerSchedule(CronExpression cron) => _cron = cron;

    private TimerSchedule(TimeSpan interval) => _interval = interval;

    /// <param name="text">The schedule as the trigger has it; <c>%Name%</c> stands for a setting.</param>
    /// <param name="settings">The app's settings.</param>
    /// <exception cref="FormatException">The text is no schedule, or a setting is missing; the message says which.</exception>
    public static TimerSchedule Parse(string text, IReadOnlyDictionary<string, string> settings)
    {
        var resolved = SettingName.Replace(text, match => Setting(match.Groups["name"].Value, settings));
        if (TimeSpan.TryParse(resolved, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
            return new TimerSchedule(interval);

        var fields = resolved.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var format = fields == FieldsWithSeconds ? CronFormat.IncludeSeconds : CronFormat.Standard;
        return new TimerSchedule(CronExpression.Parse(resolved, format));
    }

    /// <summary>The first occurrence later than <paramref name="moment"/>, or null if there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset moment) =>
        _cron is null ? moment + _interval : _cron.GetNextOccurrence(moment, TimeZoneInfo.Utc);

    private static string Setting(string name, IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"the setting '{name}' is missing");

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SettingName { get; }
}

using System.Globalization;
using Cronos;

namespace ReviewFunctions.LocalRuntime.Timers;

/// <summary>
/// When a timer is due, in UTC: NCRONTAB (<see href="https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer"/>)
/// or a time span between two occurrences.
/// </summary>
internal sealed class TimerSchedule
{
    private const int FieldsWithSeconds = 6;

    private readonly CronExpression? _cron;
    private readonly TimeSpan _interval;

    private TimerSchedule(CronExpression cron) => _cron = cron;

    private TimerSchedule(TimeSpan interval) => _interval = interval;

    /// <exception cref="FormatException">The text is no schedule.</exception>
    public static TimerSchedule Parse(string text)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
            return new TimerSchedule(interval);

        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return new TimerSchedule(CronExpression.Parse(text, fields == FieldsWithSeconds ? CronFormat.IncludeSeconds : CronFormat.Standard));
    }

    /// <summary>The first occurrence later than <paramref name="moment"/>, or null if there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset moment) =>
        _cron is null ? moment + _interval : _cron.GetNextOccurrence(moment, TimeZoneInfo.Utc);
}

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Files;

namespace ReviewFunctions.Cli.StaticSites;

/// <summary>
/// The rules by which a site of Hugo (<see href="https://gohugo.io/content-management/urls/#permalinks">permalinks</see>) or Jekyll
/// (<see href="https://jekyllrb.com/docs/permalinks/">permalinks</see>) makes the addresses of its pages, as its configuration says them.
/// </summary>
public sealed partial record PermalinkRules
{
    /// <summary>The longest configuration that is read.</summary>
    private const int MaxBytes = 1024 * 1024;

    private static readonly string[] OfJekyll = ["_config.yml", "_config.yaml", "_config.toml"];

    private static readonly string[] OfHugo =
        [.. from folder in (string[])["", "config/_default/"] from name in (string[])["hugo", "config"]
            from ending in (string[])["toml", "yaml", "yml", "json"] select $"{folder}{name}.{ending}"];

    /// <summary>The styles of Jekyll that have names.</summary>
    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["date"] = "/:categories/:year/:month/:day/:title:output_ext",
        ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["ordinal"] = "/:categories/:year/:y_day/:title:output_ext",
        ["weekdate"] = "/:categories/:year/W:week/:short_day/:title:output_ext",
        ["none"] = "/:categories/:title:output_ext",
    };

    /// <summary>The pattern of posts of Jekyll; <see langword="null"/> where nothing is said.</summary>
    public string? Posts { get; init; }

    /// <summary>The patterns of pages of Hugo by their sections.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();

    /// <summary>The configurations that could not be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Reads the configuration in the folder of a site; no rules where there is none.</summary>
    public static async Task<PermalinkRules> ReadAsync(string folder, CancellationToken cancel)
    {
        List<string> unread = [];
        var jekyll = await FieldsOfAsync(folder, OfJekyll, unread, cancel);
        var hugo = await FieldsOfAsync(folder, OfHugo, unread, cancel);
        var said = (jekyll?["permalink"] as JsonValue)?.ToString();
        var permalinks = hugo?["permalinks"] as JsonObject ?? [];
        var pages = permalinks["page"] as JsonObject ?? permalinks;
        return new PermalinkRules
        {
            Posts = said is null ? null : Styles.GetValueOrDefault(said, said),
            Sections = pages.Where(rule => rule.Value is JsonValue)
                .ToDictionary(rule => rule.Key, rule => $"{rule.Value}", StringComparer.Ordinal),
            Unread = unread,
        };
    }

    /// <summary>The address that a pattern gives; <see langword="null"/> if it has a placeholder that is not known here.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="page">What stands for a placeholder that is none of the date; <see langword="null"/> if it is not known.</param>
    /// <param name="date">The date of the page, in its own offset.</param>
    public static string? Fill(string pattern, Func<string, string?> page, DateTimeOffset? date)
    {
        var isKnown = true;
        var path = Placeholder().Replace(pattern, found =>
        {
            var name = found.Groups["name"].Value;
            var said = page(name) ?? (date is { } day ? OfDate(name, day) : null);
            isKnown &= said is not null;
            return said ?? "";
        });
        while (path.Contains("//", StringComparison.Ordinal)) path = path.Replace("//", "/");
        return isKnown && path.StartsWith('/') ? path : null;
    }

    private static string? OfDate(string name, DateTimeOffset date)
    {
        var form = name switch
        {
            "year" => "yyyy",
            "short_year" => "yy",
            "month" => "MM",
            "i_month" => "%M",
            "short_month" => "MMM",
            "monthname" or "long_month" => "MMMM",
            "day" => "dd",
            "i_day" => "%d",
            "weekdayname" or "long_day" => "dddd",
            "short_day" => "ddd",
            "hour" => "HH",
            "minute" => "mm",
            "second" => "ss",
            _ => null,
        };
        var text = form is null ? null : date.ToString(form, CultureInfo.InvariantCulture);
        return name switch
        {
            "monthname" or "weekdayname" => text?.ToLowerInvariant(),
            "y_day" => date.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            "yearday" => date.DayOfYear.ToString(CultureInfo.InvariantCulture),
            "weekday" => ((int)date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            "week" => ISOWeek.GetWeekOfYear(date.DateTime).ToString("00", CultureInfo.InvariantCulture),
            "w_year" => ISOWeek.GetYear(date.DateTime).ToString(CultureInfo.InvariantCulture),
            _ => text,
        };
    }

    private static async Task<JsonObject?> FieldsOfAsync(string folder, string[] names, List<string> unread, CancellationToken cancel)
    {
        foreach (var name in names)
        {
            var file = Path.Combine(folder, name);
            if (!File.Exists(file)) continue;
            var text = new FileInfo(file).Length <= MaxBytes ? await File.ReadAllTextAsync(file, cancel) : "";
            var fields = name.EndsWith(".json", StringComparison.Ordinal) ? LocalPictures.TryParse(text)
                : Head.FieldsOf(text.ReplaceLineEndings("\n"), isToml: name.EndsWith(".toml", StringComparison.Ordinal));
            if (fields is null) unread.Add(name);
            return fields;
        }

        return null;
    }

    [GeneratedRegex(@":(?<name>[a-z][a-z_]*)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}

using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ReviewFunctions.Markup;
using ReviewFunctions.Markup.Css;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Themes;

/// <summary>How the pages look: a stylesheet of the app's, and what the site changes of it. The desk always looks the same.</summary>
public sealed record SiteTheme
{
    /// <summary>The longest stylesheet of one's own, in bytes of UTF-8.</summary>
    public const int MaxStylesheet = 64 * 1024;

    /// <summary>What an accent colour looks like, as a regular expression.</summary>
    public const string AccentPattern = "#[0-9a-fA-F]{6}";

    /// <summary>The look of a site that says nothing about it.</summary>
    public static SiteTheme Plain { get; } = new();

    /// <summary>The stylesheet of the app's.</summary>
    public ThemeName Name { get; init; }

    /// <summary>
    /// The colour of links and marks, such as <c>#a3243b</c>; <see langword="null"/> for that of the stylesheet. Where it could not be read
    /// it is made darker or lighter.
    /// </summary>
    public string? Accent { get; init; }

    /// <summary>The id of the image that stands for the site's name in the head of every page; <see langword="null"/> for none.</summary>
    public string? Logo { get; init; }

    /// <summary>The id of the image across the first page; <see langword="null"/> for none.</summary>
    public string? Cover { get; init; }

    /// <summary>CSS of one's own, after everything else; <see langword="null"/> for none.</summary>
    public string? Stylesheet { get; init; }

    /// <summary>The images that it names, each with the name of its field.</summary>
    [JsonIgnore]
    public IEnumerable<(string Field, ImageId Image)> Images
    {
        get
        {
            if (Logo is not null) yield return ("logo", ImageId.Parse(Logo));
            if (Cover is not null) yield return ("cover", ImageId.Parse(Cover));
        }
    }
}

/// <summary>The stylesheets of the app's.</summary>
public enum ThemeName
{
    /// <summary>Serifs for headlines, much room, a warm white.</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,

    /// <summary>Serifs everywhere, the colours of paper, and the name in the middle.</summary>
    [JsonStringEnumMemberName("paper")]
    Paper,

    /// <summary>Heavy letters without serifs, strong rules, black on white.</summary>
    [JsonStringEnumMemberName("poster")]
    Poster,
}

/// <summary>Reads how the pages are to look.</summary>
internal static partial class ThemeFields
{
    /// <summary>The theme, as far as it is as it should be.</summary>
    public static SiteTheme Read(JsonField field)
    {
        if (field.Object() is not { } fields) return SiteTheme.Plain;
        var theme = new SiteTheme
        {
            Name = fields.Optional("name")?.OneOf<ThemeName>() ?? ThemeName.Plain,
            Accent = fields.Optional("accent") is { } accent ? Colour(accent) : null,
            Logo = fields.Optional("logo")?.Image()?.ToString(),
            Cover = fields.Optional("cover")?.Image()?.ToString(),
            Stylesheet = fields.Optional("stylesheet") is { } stylesheet ? Css(stylesheet) : null,
        };
        fields.RefuseOthers();
        return theme;
    }

    private static string? Colour(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (Hexadecimal().IsMatch(text)) return text.ToLowerInvariant();
        field.Refuse("Must be a colour as six hexadecimal digits behind a #, such as #a3243b.");
        return null;
    }

    private static string? Css(JsonField field)
    {
        if (field.String() is not { Length: > 0 } text) return null;
        var fault = System.Text.Encoding.UTF8.GetByteCount(text) > SiteTheme.MaxStylesheet
            ? $"Must have at most {SiteTheme.MaxStylesheet / 1024} KiB in UTF-8."
            : StyleSheetRules.Fault(text);
        if (fault is null) return text;
        field.Refuse(fault);
        return null;
    }

    [GeneratedRegex($@"\A{SiteTheme.AccentPattern}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hexadecimal();
}

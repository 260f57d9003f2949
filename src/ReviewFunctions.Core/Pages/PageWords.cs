using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Pages;

/// <summary>
/// What the pages themselves say, in one language. The English text is the key; each other language has a file in <c>Words</c>. What
/// editors and readers wrote, and what the API answers, is shown as it is.
/// </summary>
public sealed class PageWords
{
    /// <summary>The languages that there are words in besides English.</summary>
    public static readonly IReadOnlyList<string> Languages = ["ar", "de", "es", "fr", "ja", "ko", "pt", "zh"];

    /// <summary>The format of a date that has its day.</summary>
    public const string DayFormat = "d MMMM yyyy";

    /// <summary>The format of a date that has its month and no day.</summary>
    public const string MonthFormat = "MMMM yyyy";

    /// <summary>The format of a date that is a year.</summary>
    public const string YearFormat = "yyyy";

    private static readonly FrozenDictionary<string, PageWords> Known = Languages.Append("en").ToFrozenDictionary(
        language => language, language => new PageWords(LanguageTag.Parse(language)), StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _texts;

    private PageWords(LanguageTag language)
    {
        Language = language;
        _texts = TextsOf(language.ToString());
        Dates = CultureOf(language.ToString());
    }

    /// <summary>The words in English.</summary>
    public static PageWords English => Known["en"];

    /// <summary>The language that they are in.</summary>
    public LanguageTag Language { get; }

    /// <summary>Has the names of months in this language, in the Gregorian calendar.</summary>
    public DateTimeFormatInfo Dates { get; }

    /// <summary>The English texts that have another one in this language; none in English.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The words for a page in a language: English ones, if there are none in that language.</summary>
    public static PageWords For(LanguageTag language) => Known.GetValueOrDefault(Primary(language), English);

    /// <summary>A text. One that has none in this language stays English.</summary>
    public string this[string text] => _texts.GetValueOrDefault(text, text);

    /// <summary>A text with values at its places. Numbers are written in the invariant culture.</summary>
    public string this[string text, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[text], values);

    /// <summary>A text whose format is the key.</summary>
    public string Say(FormattableString text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return this[text.Format, text.GetArguments()];
    }

    /// <summary>
    /// What stands before, between and behind the places of a text, for a template that fills them with elements. The places of a text are
    /// in the same order in every language.
    /// </summary>
    public IReadOnlyList<string> Around(string text) => [.. this[text].Split(["{0}", "{1}"], StringSplitOptions.None)];

    /// <summary>
    /// What the attribute <c>lang</c> says of the words among text of a language; <see langword="null"/> for nothing new.
    /// </summary>
    public string? LangIn(LanguageTag language) => IsIn(language) ? null : Language.ToString();

    /// <summary>The same for the attribute <c>dir</c>.</summary>
    public string? DirIn(LanguageTag language) => IsIn(language) ? null : Language.Direction;

    private bool IsIn(LanguageTag language) => Primary(language).Equals(Language.ToString(), StringComparison.OrdinalIgnoreCase);

    private static string Primary(LanguageTag language) => language.ToString().Split('-')[0];

    private static FrozenDictionary<string, string> TextsOf(string language)
    {
        if (!Languages.Contains(language, StringComparer.Ordinal)) return FrozenDictionary<string, string>.Empty;
        var resources = new ResourceManager($"{nameof(PageWords)}.{language}", typeof(PageWords).Assembly);
        // All of them are embedded by this project's own file.
        var texts = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        return texts.Cast<DictionaryEntry>().ToFrozenDictionary(pair => (string)pair.Key, pair => pair.Value as string ?? "");
    }

    private static DateTimeFormatInfo CultureOf(string language)
    {
        if (language == "en") return DateTimeFormatInfo.InvariantInfo;
        var dates = (DateTimeFormatInfo)CultureInfo.GetCultureInfo(language).DateTimeFormat.Clone();
        dates.Calendar = new GregorianCalendar();
        return DateTimeFormatInfo.ReadOnly(dates);
    }
}

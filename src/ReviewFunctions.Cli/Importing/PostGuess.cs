using System.Globalization;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.Importing;

/// <summary>
/// What is likely of a post that does not say it. Rules of the map count first, then what the command says for all posts, then the rules
/// here, which docs/moving.md lists.
/// </summary>
/// <param name="Kind">What the post is about.</param>
/// <param name="Title">The title of that.</param>
/// <param name="Year">The year that the headline says in parentheses at its end.</param>
/// <param name="Rating">The rating that the text says.</param>
/// <param name="Language">The language.</param>
/// <param name="Column">The column.</param>
public sealed partial record PostGuess(
    SubjectKind Kind, string Title, int? Year, (decimal Value, decimal Best)? Rating, string Language, string? Column)
{
    /// <summary>What categories and tags are called that say what a post is about.</summary>
    private static readonly (SubjectKind Kind, string[] Names)[] Kinds =
    [
        (SubjectKind.Film, ["film", "films", "movie", "movies", "cinema", "영화", "映画"]),
        (SubjectKind.TvSeries, ["tv", "television", "series", "drama", "dramas", "k-drama", "kdrama", "드라마"]),
        (SubjectKind.Album, ["album", "albums", "music"]),
        (SubjectKind.Book, ["book", "books", "novel", "novels", "책"]),
        (SubjectKind.Game, ["game", "games", "video games"]),
        (SubjectKind.Stage, ["theatre", "theater", "stage"]),
        (SubjectKind.Place, ["place", "places", "restaurant", "restaurants"]),
        (SubjectKind.Product, ["product", "products", "gadgets"]),
    ];

    /// <summary>The guess for a post.</summary>
    /// <param name="item">The post.</param>
    /// <param name="headline">Its headline.</param>
    /// <param name="defaults">What is said for all posts.</param>
    /// <param name="note">Is told of what was guessed.</param>
    public static PostGuess Of(Post item, string headline, PostDefaults defaults, Action<string> note)
    {
        var text = HtmlText.Plain(item.Content);
        var (own, rules) = (defaults.Rules.Of(item) ?? new PostRule(), RulesOf(item, defaults.Rules).ToList());
        var (title, year) = TitleIn(headline);
        return new PostGuess(
            own.Kind ?? rules.Select(rule => rule.Kind).FirstOrDefault(kind => kind is not null) ?? defaults.Kind ?? defaults.Rules.Kind
                ?? KindOf(item) ?? SubjectKind.Other,
            own.Title ?? title,
            own.Year ?? (own.Title is null ? year : null),
            own.IsUnrated || (item.IsUnrated && own.Rating is null) || item.Fields["rating"] is not null
                ? own.Rating
                : own.Rating ?? RatingOf(headline, text, note),
            (own.Language ?? rules.Select(rule => rule.Language).FirstOrDefault(said => said is not null) ?? defaults.Rules.Language)
                ?.ToString() ?? ScriptOf(text, note) ?? defaults.Language,
            own.Column ?? rules.Select(rule => rule.Column).FirstOrDefault(column => column is not null));
    }

    /// <summary>The rules for what a post is filed under, in its order.</summary>
    public static IEnumerable<CategoryRule> RulesOf(Post item, ImportRules rules) => item.Categories
        .Where(category => category.Domain is "category" or "post_tag")
        .Select(category => rules.Categories.GetValueOrDefault(HtmlText.Plain(category.Name)))
        .OfType<CategoryRule>();

    private static SubjectKind? KindOf(Post item)
    {
        var names = item.Categories.Select(category => HtmlText.Plain(category.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, words) in Kinds)
            if (words.Any(names.Contains)) return kind;
        return null;
    }

    private static (string Title, int? Year) TitleIn(string headline)
    {
        if (Quoted().Match(headline) is { Success: true } quoted) return (quoted.Groups["title"].Value.Trim(), null);
        var rest = Label().Replace(headline, "");
        var year = YearAtEnd().Match(rest);
        if (!year.Success) return (rest.Trim() is { Length: > 0 } title ? title : headline, null);
        return (rest[..year.Index].Trim(), int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture));
    }

    private static (decimal Value, decimal Best)? RatingOf(string headline, string text, Action<string> note)
    {
        var found = RatingInText.AllIn($"{headline}\n{text}");
        if (found.Count == 1) note($"The rating {Written(found[0])} was found in its text.");
        if (found.Count > 1) note($"Its text says more than one rating, and none is taken: {string.Join(", ", found.Select(Written))}.");
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>A rating as the report says it.</summary>
    public static string Written((decimal Value, decimal Best) rating) => RatingText.Write(new Rating(rating.Value, rating.Best));

    /// <summary>A language whose script no other language has, if most of a text is in it.</summary>
    private static string? ScriptOf(string text, Action<string> note)
    {
        var letters = text.Count(char.IsLetter);
        var language = Hangul().Count(text) * 2 > letters ? "ko" : Kana().Count(text) * 4 > letters ? "ja" : null;
        if (letters == 0 || language is null) return null;
        note($"Its language is taken to be {language}, by its script.");
        return language;
    }

    [GeneratedRegex(@"[《『「“](?<title>[^》』」”]{1,200})[》』」”]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\A\s*\[?(?:(?:film|movie|tv|book|album|game)\s+)?review\]?\s*[:–—-]\s*|\A\s*\[review\]\s*|\A\s*\[?리뷰\]?\s*[:–—-]?\s+"
            + @"|\s*[:–—-]\s*(?:an?\s+)?review\s*\z|\s+review\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<=\S)\s*\((?<year>1[89]\d\d|20\d\d)\)\s*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"\p{IsHangulSyllables}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hangul();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Kana();
}

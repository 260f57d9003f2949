using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Importing;

namespace ReviewFunctions.Cli.Shelves;

/// <summary>What the rows of catalogues have in common, as posts have it.</summary>
public static partial class ShelfPosts
{
    /// <summary>An id of things that have none of their own: the same for the same row of another export.</summary>
    public static string IdOf(string source, params IEnumerable<string> parts) =>
        string.Join('-', parts.Prepend(source).Select(part => White().Replace(part.Trim(), "-")).Where(part => part.Length > 0));

    /// <summary>A day as posts say it: its first moment in UTC; empty for none.</summary>
    public static string Written(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is { } date ? $"{date} 00:00:00" : "";

    /// <summary>Says the rating, and that there is none where the catalogue has none.</summary>
    public static void Rate(Post post, decimal? value, int best)
    {
        if (value is > 0) post.Fields["rating"] = new JsonObject { ["value"] = value, ["best"] = best };
        else post.IsUnrated = true;
    }

    /// <summary>Says when the work was seen or read.</summary>
    public static void Experience(Post post, DateOnly? day, bool? again)
    {
        var experienced = new JsonObject();
        if (day is { } date) experienced["date"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (again is { } once) experienced["again"] = once;
        if (experienced.Count > 0) post.Fields["experienced"] = experienced;
    }

    /// <summary>Files the post under tags.</summary>
    public static void Tag(Post post, IEnumerable<string> tags)
    {
        foreach (var tag in tags) post.Categories.Add(new PostCategory("post_tag", "", System.Net.WebUtility.HtmlEncode(tag)));
    }

    /// <summary>People who made a book, the first of them its author.</summary>
    public static void AddAuthors(JsonObject subject, IEnumerable<string> authors, IEnumerable<string> others)
    {
        var people = authors.Select(name => new JsonObject { ["name"] = name, ["role"] = "author" })
            .Concat(others.Select(name => new JsonObject { ["name"] = name })).ToList();
        if (people.Count > 0) subject["people"] = new JsonArray([.. people]);
    }

    /// <summary>Adds the ISBN, if it is one; catalogues write it as a formula, so that spreadsheets keep its zeros.</summary>
    public static void AddIsbn(JsonObject subject, params IEnumerable<string> candidates)
    {
        var isbn = candidates.Select(text => text.Trim('=', '"', ' ').Replace("-", "")).FirstOrDefault(text => Isbn().IsMatch(text));
        if (isbn is not null) subject["identifiers"] = new JsonObject { ["isbn"] = isbn };
    }

    [GeneratedRegex(@"\A(?:[0-9]{9}[0-9Xx]|[0-9]{13})\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Isbn();

    [GeneratedRegex(@"[\s,]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex White();
}

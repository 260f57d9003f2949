using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Shelves;

/// <summary>
/// Reads the export of Letterboxd (<see href="https://letterboxd.com/about/faq/">Settings, Data, Export</see>): a ZIP file with
/// <c>reviews.csv</c>, <c>ratings.csv</c> and <c>diary.csv</c>.
/// </summary>
public static class LetterboxdReader
{
    private const string Reviews = "reviews.csv", Ratings = "ratings.csv", Diary = "diary.csv";

    /// <summary>What stands before a review that its writer marked.</summary>
    private const string SpoilerNote = "This review may contain spoilers.";

    /// <summary>The reviews in the order of the file. Ratings and entries of the diary without a text are counted and left out.</summary>
    /// <param name="file">The ZIP file.</param>
    /// <param name="note">Is told of what is left out.</param>
    /// <exception cref="CommandException">It is no export of Letterboxd.</exception>
    public static IEnumerable<Post> Read(string file, Action<string> note)
    {
        using var zip = new ExportZip(file);
        var rows = RowsOf(zip, Reviews)?.ToList() ?? throw new CommandException($"{file} has no {Reviews}: it is no export of Letterboxd.");
        var ratings = (RowsOf(zip, Ratings) ?? []).ToLookup(FilmOf);
        var reviewed = rows.Where(row => row["Review"].Length > 0).Select(FilmOf).ToHashSet();
        Count(ratings.Count(film => !reviewed.Contains(film.Key)), "ratings", note);
        Count((RowsOf(zip, Diary) ?? []).Count(row => !reviewed.Contains(FilmOf(row))), "entries of the diary", note);
        Count(rows.Count(row => row["Review"].Length == 0), "reviews", note);
        foreach (var row in rows.Where(row => row["Review"].Length > 0))
            yield return PostOf(row, row.Number("Rating") ?? ratings[FilmOf(row)].FirstOrDefault()?.Number("Rating"));
    }

    private static IEnumerable<CsvRow>? RowsOf(ExportZip zip, string name) =>
        zip.Read(name) is { } text ? CsvTable.Read(text, name, "Name", "Year", "Letterboxd URI") : null;

    private static (string Name, string Year) FilmOf(CsvRow row) => (row["Name"], row["Year"]);

    private static void Count(int count, string what, Action<string> note)
    {
        if (count > 0) note($"{count} {what} without a text are left out: a review has one.");
    }

    private static Post PostOf(CsvRow row, decimal? rating)
    {
        var (name, text) = (row["Name"], row["Review"]);
        var watched = row.Day("Watched Date");
        var uri = row["Letterboxd URI"];
        var post = new Post
        {
            Title = System.Net.WebUtility.HtmlEncode(name),
            Id = uri.Length > 0 ? uri.Split('/')[^1] : ShelfPosts.IdOf("letterboxd", name, row["Year"], row["Date"]),
            Guid = uri.Length > 0 ? uri : ShelfPosts.IdOf("letterboxd", name, row["Year"], row["Date"]),
            Content = text.StartsWith(SpoilerNote, StringComparison.OrdinalIgnoreCase) ? text[SpoilerNote.Length..] : text,
            DateGmt = ShelfPosts.Written(row.Day("Date") ?? watched),
        };
        var subject = new JsonObject { ["kind"] = "film", ["title"] = name };
        if (row.Year("Year") is { } year) subject["year"] = year;
        post.Fields["subject"] = subject;
        ShelfPosts.Rate(post, rating, best: 5);
        if (text.Length != post.Content.Length) post.Fields["spoilers"] = "major";
        ShelfPosts.Experience(post, watched, row["Rewatch"] == "Yes" ? true : null);
        ShelfPosts.Tag(post, row.List("Tags"));
        return post;
    }
}

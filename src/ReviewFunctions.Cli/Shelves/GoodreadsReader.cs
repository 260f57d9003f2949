using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Importing;

namespace ReviewFunctions.Cli.Shelves;

/// <summary>
/// Reads the export of Goodreads (<see href="https://www.goodreads.com/review/import">My Books, Import and export</see>): a CSV file with a
/// row for each book.
/// </summary>
public static class GoodreadsReader
{
    /// <summary>Shelves that say how far somebody is.</summary>
    private static readonly string[] States = ["read", "currently-reading", "to-read"];

    /// <summary>The reviews in the order of the file. Books without one are counted and left out, and private notes stay private.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="note">Is told of what is left out.</param>
    /// <exception cref="Running.CommandException">It is no export of Goodreads.</exception>
    public static IEnumerable<Post> Read(string file, Action<string> note)
    {
        using var text = new StreamReader(file);
        var (silent, notes) = (0, 0);
        foreach (var row in CsvTable.Read(text, file, "Book Id", "Title", "My Rating", "My Review"))
        {
            if (row["Private Notes"].Length > 0) notes++;
            if (row["My Review"].Length == 0) silent++;
            else yield return PostOf(row);
        }

        if (silent > 0) note($"{silent} books without a review are left out: a review has a text.");
        if (notes > 0) note($"{notes} private notes are left out.");
    }

    private static Post PostOf(CsvRow row)
    {
        var post = new Post
        {
            Title = System.Net.WebUtility.HtmlEncode(row["Title"]),
            Id = row["Book Id"],
            Guid = ShelfPosts.IdOf("goodreads-book", row["Book Id"]),
            Content = row["My Review"],
            DateGmt = ShelfPosts.Written(row.Day("Date Read") ?? row.Day("Date Added")),
        };
        var subject = new JsonObject { ["kind"] = "book", ["title"] = row["Title"] };
        if (row["Publisher"].Length > 0) subject["publisher"] = row["Publisher"];
        if ((row.Year("Original Publication Year") ?? row.Year("Year Published")) is { } year) subject["year"] = year;
        if (row.Whole("Number of Pages") is { } pages) subject["pages"] = pages;
        ShelfPosts.AddIsbn(subject, row["ISBN13"], row["ISBN"]);
        ShelfPosts.AddAuthors(subject, row["Author"] is { Length: > 0 } author ? [author] : [], row.List("Additional Authors"));
        post.Fields["subject"] = subject;
        ShelfPosts.Rate(post, row.Number("My Rating"), best: 5);
        if (row["Spoiler"].Equals("true", StringComparison.OrdinalIgnoreCase)) post.Fields["spoilers"] = "major";
        ShelfPosts.Experience(post, row.Day("Date Read"), again: null);
        ShelfPosts.Tag(post, row.List("Bookshelves").Except(States, StringComparer.OrdinalIgnoreCase));
        return post;
    }
}

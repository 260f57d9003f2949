using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Importing;

namespace ReviewFunctions.Cli.Shelves;

/// <summary>Reads the export of The StoryGraph (Manage Account, Export): a CSV file with a row for each book.</summary>
public static class StoryGraphReader
{
    /// <summary>What readers answer of a book in forms, for which a review has no field.</summary>
    private static readonly string[] Answers =
    [
        "Moods", "Pace", "Character- or Plot-Driven?", "Strong Character Development?", "Loveable Characters?", "Diverse Characters?",
        "Flawed Characters?", "Content Warnings", "Content Warning Description",
    ];

    /// <summary>The reviews in the order of the file. Books without one, and answers in forms, are counted and left out.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="note">Is told of what is left out.</param>
    /// <exception cref="Running.CommandException">It is no export of The StoryGraph.</exception>
    public static IEnumerable<Post> Read(string file, Action<string> note)
    {
        using var text = new StreamReader(file);
        var (silent, answered) = (0, 0);
        foreach (var row in CsvTable.Read(text, file, "Title", "Authors", "Star Rating", "Review"))
        {
            if (row["Review"].Length == 0)
            {
                silent++;
                continue;
            }

            if (Answers.Any(column => row[column].Length > 0)) answered++;
            yield return PostOf(row);
        }

        if (silent > 0) note($"{silent} books without a review are left out: a review has a text.");
        if (answered > 0) note($"Of {answered} reviews moods, pace, characters and content warnings are left out.");
    }

    private static Post PostOf(CsvRow row)
    {
        var id = row["ISBN/UID"] is { Length: > 0 } uid
            ? ShelfPosts.IdOf("storygraph", uid)
            : ShelfPosts.IdOf("storygraph", row["Title"], row["Authors"]);
        var read = row.Day("Last Date Read");
        var post = new Post
        {
            Title = System.Net.WebUtility.HtmlEncode(row["Title"]),
            Id = id,
            Guid = id,
            Content = row["Review"],
            DateGmt = ShelfPosts.Written(read ?? row.Day("Date Added")),
        };
        var subject = new JsonObject { ["kind"] = "book", ["title"] = row["Title"] };
        ShelfPosts.AddIsbn(subject, row["ISBN/UID"]);
        ShelfPosts.AddAuthors(subject, row.List("Authors"), []);
        post.Fields["subject"] = subject;
        ShelfPosts.Rate(post, row.Number("Star Rating"), best: 5);
        ShelfPosts.Experience(post, read, row.Whole("Read Count") > 1 ? true : null);
        ShelfPosts.Tag(post, row.List("Tags"));
        return post;
    }
}

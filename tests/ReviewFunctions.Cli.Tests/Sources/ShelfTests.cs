using System.IO.Compression;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Shelves;

namespace ReviewFunctions.Cli.Tests.Sources;

/// <summary>What catalogues of films and books give their users.</summary>
public sealed class ShelfTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly List<string> _notes = [];

    [Fact]
    public void Reviews_of_Letterboxd_come_with_halves_of_stars_rewatches_and_spoilers()
    {
        Zip(
            ("reviews.csv", """
                Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
                2024-03-02,"Parasite, again",2019,https://boxd.it/abc1,4.5,Yes,"Stairs, ""stairs"".

                <i>More</i> stairs.","bong, cinema",2024-03-01
                2024-03-05,기생충,2019,https://boxd.it/abc2,,,This review may contain spoilers. The basement.,,
                2024-03-06,Silent,2020,https://boxd.it/abc3,3,,,,2024-03-06

                """),
            ("ratings.csv", """
                Date,Name,Year,Letterboxd URI,Rating
                2024-03-05,기생충,2019,https://boxd.it/f1,0.5
                2024-03-05,Unsaid,2020,https://boxd.it/f2,5

                """),
            ("diary.csv", """
                Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
                2024-03-02,"Parasite, again",2019,https://boxd.it/d1,4.5,Yes,,2024-03-01
                2024-03-07,Only watched,2020,https://boxd.it/d2,,,,2024-03-07

                """),
            ("deleted/reviews.csv", "Date,Name\n2024-01-01,Gone\n"));
        var posts = LetterboxdReader.Read(_file, _notes.Add).ToList();
        Assert.Equal(["https://boxd.it/abc1", "https://boxd.it/abc2"], posts.Select(post => post.Guid));
        Assert.Equal(("2024-03-02 00:00:00", "Stairs, \"stairs\".\n\n<i>More</i> stairs."),
            (posts[0].DateGmt, posts[0].Content.ReplaceLineEndings("\n")));
        AssertFields(posts[0], """
            {"subject":{"kind":"film","title":"Parasite, again","year":2019},"rating":{"value":4.5,"best":5},
            "experienced":{"date":"2024-03-01","again":true}}
            """);
        AssertFields(posts[1], """
            {"subject":{"kind":"film","title":"기생충","year":2019},"rating":{"value":0.5,"best":5},"spoilers":"major"}
            """);
        Assert.Equal(["bong", "cinema"], posts[0].Categories.Select(tag => tag.Name));
        Assert.Equal(" The basement.", posts[1].Content);
        Assert.Equal(
            [
                "1 ratings without a text are left out: a review has one.",
                "1 entries of the diary without a text are left out: a review has one.",
                "1 reviews without a text are left out: a review has one.",
            ],
            _notes);
    }

    [Fact]
    public void A_ZIP_file_that_unfolds_to_too_much_or_is_another_is_refused()
    {
        Zip(("reviews.csv", "Name,Year,Letterboxd URI\n" + new string('a', 5_000_000)));
        Refused("unfolds to too much");
        Zip(("sub/reviews.csv", "Name,Year,Letterboxd URI\n"), ("../reviews.csv", "Name,Year,Letterboxd URI\n"));
        Refused("has no reviews.csv");
        Zip(("reviews.csv", "Title,Year\n"));
        Refused("has no column Name, Letterboxd URI");
        File.WriteAllText(_file, "no zip");
        Refused("is no ZIP file");
    }

    [Fact]
    public void Reviews_of_Goodreads_come_with_the_book_its_people_and_shelves()
    {
        Write("""""""
            Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,\
            Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,\
            Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies
            41,"The Vegetarian",Han Kang,"Kang, Han","Deborah Smith","=""0553448188""","=""9780553448184""",4,3.6,Hogarth,\
            Hardcover,188,2016,2007,2019/05/04,2019/04/01,"read, korea","korea (#1)",read,\
            "She stops.<br/><br/><spoiler>A tree.</spoiler> &amp; more",true,"not for you",1,0
            42,"Unread",Nobody,"Nobody",,"=""""","=""""",0,3.6,,Paperback,,,,,2019/04/01,to-read,,to-read,,,,0,0
            43,"No stars",Nobody,"Nobody",,"=""""","=""""",0,3.6,,Paperback,,,,,2019/04/01,read,,read,"Words, 3/5.",,,0,0

            """"""");
        var posts = GoodreadsReader.Read(_file, _notes.Add).ToList();
        Assert.Equal(["goodreads-book-41", "goodreads-book-43"], posts.Select(post => post.Guid));
        AssertFields(posts[0], """
            {"subject":{"kind":"book","title":"The Vegetarian","publisher":"Hogarth","year":2007,"pages":188,
            "identifiers":{"isbn":"9780553448184"},"people":[{"name":"Han Kang","role":"author"},{"name":"Deborah Smith"}]},
            "rating":{"value":4,"best":5},"spoilers":"major","experienced":{"date":"2019-05-04"}}
            """);
        Assert.Equal(("She stops.<br/><br/><spoiler>A tree.</spoiler> &amp; more", "korea"),
            (posts[0].Content, Assert.Single(posts[0].Categories).Name));
        Assert.True(posts[1].IsUnrated);
        Assert.Equal(["1 books without a review are left out: a review has a text.", "1 private notes are left out."], _notes);
    }

    [Fact]
    public void Reviews_of_The_StoryGraph_come_with_quarters_of_stars()
    {
        Write("""
            Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,Moods,\
            Pace,Character- or Plot-Driven?,Strong Character Development?,Loveable Characters?,Diverse Characters?,\
            Flawed Characters?,Star Rating,Review,Content Warnings,Content Warning Description,Tags,Owned?
            Human Acts,"Han Kang, Deborah Smith",,9781101906729,paperback,read,2024/01/01,2024/02/03,\
            2024/02/01-2024/02/03,2,"dark, sad",slow,Character,Yes,No,Yes,Yes,4.25,"<div>A boy, <em>waiting</em>.</div>",\
            Torture (Graphic),,"korea, grief",No
            Unread,Nobody,,b1-2,digital,to-read,2024/01/01,,,0,,,,,,,,,,,,,No

            """);
        var post = Assert.Single(StoryGraphReader.Read(_file, _notes.Add));
        AssertFields(post, """
            {"subject":{"kind":"book","title":"Human Acts","identifiers":{"isbn":"9781101906729"},
            "people":[{"name":"Han Kang","role":"author"},{"name":"Deborah Smith","role":"author"}]},
            "rating":{"value":4.25,"best":5},"experienced":{"date":"2024-02-03","again":true}}
            """);
        Assert.Equal(("storygraph-9781101906729", "2024-02-03 00:00:00"), (post.Guid, post.DateGmt));
        Assert.Equal(
            [
                "1 books without a review are left out: a review has a text.",
                "Of 1 reviews moods, pace, characters and content warnings are left out.",
            ],
            _notes);
    }

    public void Dispose() => File.Delete(_file);

    /// <summary>Writes the file; a backslash joins two lines.</summary>
    private void Write(string text) => File.WriteAllText(_file, text.Replace("\\\n", ""));

    private void Refused(string words) =>
        Assert.Contains(words, Assert.Throws<CommandException>(() => LetterboxdReader.Read(_file, _notes.Add).ToList()).Message);

    private void Zip(params (string Name, string Text)[] entries)
    {
        File.Delete(_file);
        using var zip = ZipFile.Open(_file, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static void AssertFields(Post post, string json) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), post.Fields), post.Fields.ToJsonString());
}

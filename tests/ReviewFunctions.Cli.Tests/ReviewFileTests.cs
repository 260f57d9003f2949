using ReviewFunctions.Cli.Files;

namespace ReviewFunctions.Cli.Tests;

public sealed class ReviewFileTests : IDisposable
{
    private const string Head = "---\nheadline: A headline\nlanguage: en\nsubject: {kind: film, title: A film}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("review-file-").FullName;

    [Fact]
    public void A_file_that_is_right_has_no_findings() => Assert.Empty(Parse($"{Head}---\n\nA body.\n").Findings);

    [Fact]
    public void Everything_that_is_wrong_is_said_with_its_line_by_the_rules_of_the_site()
    {
        var file = Parse($"{Head}rating: {{value: 7}}\ntags: [one, One]\ncolour: red\n---\n\n<script>x</script> text\n");
        Assert.Equal([(5, "#/rating/value"), (6, "#/tags/1"), (7, "#/colour")],
            file.Findings.Where(finding => finding.IsFault).Select(finding => (finding.Line, finding.Pointer)));
    }

    [Fact]
    public void What_becomes_of_the_text_other_than_it_is_written_is_a_warning()
    {
        var finding = Assert.Single(Parse($"{Head}---\n\n<form>text</form>\n").Findings);
        Assert.Equal((7, "#/body", false), (finding.Line, finding.Pointer, finding.IsFault));
    }

    [Theory]
    [InlineData("", "The file begins with a line --- and the fields of the review.")]
    [InlineData("---\nheadline: x\n", "The fields of the review end with a line ---, and the body follows.")]
    public void A_file_without_fields_is_refused(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Parse(text).Findings).Detail);

    [Fact]
    public void Line_ends_of_Windows_come_from_the_editor_and_not_from_the_writer()
    {
        var file = Parse($"{Head}---\n\nOne\ntwo\n".ReplaceLineEndings("\r\n"));
        Assert.Empty(file.Findings);
        Assert.Equal("One\ntwo", file.Body);
    }

    [Fact]
    public void Pictures_are_named_by_the_ids_of_their_bytes_and_nothing_else_in_the_text_changes()
    {
        File.WriteAllText(Path.Combine(_folder, "a b.jpg"), "one");
        var file = Parse(
            $"{Head}---\n\n![x](<a b.jpg>) and ![y](a%20b.jpg \"t\") and `![z](a%20b.jpg)` and ![r][ref]\n\n[ref]: a%20b.jpg\n");
        Assert.Empty(file.Findings);
        var picture = Assert.Single(file.Pictures);
        var address = $"image:{picture.Id}";
        Assert.Equal(
            $"![x]({address}) and ![y]({address} \"t\") and `![z](a%20b.jpg)` and ![r][ref]\n\n[ref]: {address}", $"{file.Draft["body"]}");
        Assert.Equal("x", $"{picture.Description["alt"]}");
    }

    [Theory]
    [InlineData("![x](missing.jpg)", "missing.jpg: There is no such file.")]
    [InlineData("![](there.jpg)", "there.jpg: Say what it shows, for those who do not see it: ![what it shows](there.jpg).")]
    [InlineData("![x](../outside.jpg)", "../outside.jpg: The path leaves the folder of the review.")]
    [InlineData("![x](a/..%2F../outside.jpg)", "a/..%2F../outside.jpg: The path leaves the folder of the review.")]
    [InlineData("![x](link.jpg)", "link.jpg: A link on the way leaves the folder of the review; links are not followed.")]
    [InlineData("![x](linked/there.jpg)", "linked/there.jpg: A link on the way leaves the folder of the review; links are not followed.")]
    public void A_picture_that_cannot_go_along_is_a_fault_at_its_line(string markdown, string sentence)
    {
        File.WriteAllText(Path.Combine(_folder, "there.jpg"), "one");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.jpg"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "linked"), _folder);
        var finding = Assert.Single(Parse($"{Head}---\n\nText.\n\n{markdown}\n").Findings, finding => finding.Detail == sentence);
        Assert.Equal((9, true), (finding.Line, finding.IsFault));
    }

    [Fact]
    public void What_stands_beside_a_picture_is_said_of_it()
    {
        File.WriteAllText(Path.Combine(_folder, "there.jpg"), "one");
        File.WriteAllText(Path.Combine(_folder, "there.jpg.json"), """{"alt":"Chairs","credit":"A. Photographer"}""");
        var file = Parse($"{Head}leadImage: there.jpg\n---\n\nText.\n");
        Assert.Empty(file.Findings);
        var picture = Assert.Single(file.Pictures);
        Assert.Equal("""{"alt":"Chairs","credit":"A. Photographer"}""", picture.Description.ToJsonString());
        Assert.Equal($"{picture.Id}", $"{file.Draft["leadImage"]}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReviewFile Parse(string text) => ReviewFile.Parse(Path.Combine(_folder, "review.md"), text);
}

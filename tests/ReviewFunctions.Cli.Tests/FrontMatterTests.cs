using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;

namespace ReviewFunctions.Cli.Tests;

public sealed class FrontMatterTests
{
    [Fact]
    public void What_a_plain_word_means_is_known_by_its_field()
    {
        const string yaml =
            "headline: 84\ncolumn: No\nverdict: ~\nrating:\n  value: 4.50\nsubject: {year: 1984, title: 07}\nquiet: true\n";
        var read = FrontMatter.Read(yaml, 1);
        Assert.Null(read.Fault);
        const string json =
            """{"headline":"84","column":"No","verdict":null,"rating":{"value":4.50},"subject":{"year":1984,"title":"07"},"quiet":true}""";
        Assert.Equal(json, read.Fields.ToJsonString());
    }

    [Fact]
    public void A_fault_is_at_the_line_of_its_field_or_of_what_is_around_it()
    {
        var read = FrontMatter.Read("headline: x\nsubject:\n  title: y\n  people:\n    - name: a\n    - role: b\n", 1);
        Assert.Equal(2, read.LineOf("#/headline"));
        Assert.Equal(4, read.LineOf("#/subject/title"));
        Assert.Equal(7, read.LineOf("#/subject/people/1/name"));
        Assert.Equal(3, read.LineOf("#/subject/kind"));
        Assert.Equal(1, read.LineOf("#"));
    }

    [Theory]
    [InlineData("a: !!str x", "Tags such as !!str are not taken.")]
    [InlineData("a: &x 1\nb: *x", "Anchors are not taken.")]
    [InlineData("b: *x", "Aliases are not taken: write the value itself.")]
    [InlineData("a: 1\na: 2", "The field a is here twice.")]
    [InlineData("- a", "The head of the file is one mapping of fields to values.")]
    [InlineData("a: [[[[[[[[[[]]]]]]]]]]", "This is nested too deeply.")]
    [InlineData("a: 1\n--- \nb: 2", "The head of the file is one mapping of fields to values.")]
    [InlineData("a: \"", null)]
    [InlineData("\t: x", null)]
    public void What_is_more_than_fields_and_values_is_refused(string yaml, string? sentence)
    {
        var fault = FrontMatter.Read(yaml, 1).Fault;
        Assert.NotNull(fault);
        if (sentence is not null) Assert.EndsWith(sentence, fault.Detail);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("true")]
    [InlineData("- a: b # c")]
    [InlineData("\"quoted\" \\ 'twice'")]
    [InlineData("사운드트랙 #2: 🎹")]
    [InlineData(" leading and trailing ")]
    [InlineData("two\nlines\tand \u0007 a bell \u2028")]
    [InlineData("2019-05-04T09:30:00Z")]
    [InlineData("{a}")]
    [InlineData("a: b")]
    public void What_is_written_is_read_again(string text)
    {
        var fields = new JsonObject
        {
            ["headline"] = text,
            ["tags"] = new JsonArray(text, "b"),
            ["subject"] = new JsonObject { ["people"] = new JsonArray(new JsonObject { ["name"] = text, ["role"] = "x" }), ["year"] = 7 },
            ["empty"] = new JsonObject(),
            ["none"] = new JsonArray(),
        };
        var file = ReviewFile.Parse("review.md", FrontMatterWriter.Write(fields, $"---\n{text}\n"));
        Assert.True(JsonNode.DeepEquals(fields, file.Fields), file.Fields.ToJsonString());
        Assert.Equal($"---\n{text}\n", file.Body);
    }
}

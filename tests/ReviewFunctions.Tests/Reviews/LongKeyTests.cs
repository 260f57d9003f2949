using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>Names of channels that are short, and whose keys would be longer than a table takes.</summary>
public sealed class LongKeyTests(Site site) : IClassFixture<Site>
{
    private const string Private = "\U00100000", Tagged = "\U000E0041";

    public static TheoryData<string, string, string> Names { get; } = new()
    {
        { "tags", string.Concat(Enumerable.Repeat(Private, 64)), "#/tags/0" },
        { "column", string.Concat(Enumerable.Repeat(Private, 100)), "#/column" },
        { "column", string.Concat(Enumerable.Repeat(Tagged, 100)), "#/column" },
        { "provider", string.Concat(Enumerable.Repeat(Private, 100)), "#/subject/provider" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_whose_key_no_table_takes_is_refused_with_a_pointer(string field, string name, string pointer)
    {
        using var answer = await site.Client.PostAsync(With(field, name));
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        Assert.Equal(pointer, (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Theory]
    [InlineData("tags", 64)]
    [InlineData("column", 100)]
    [InlineData("provider", 100)]
    public async Task The_longest_name_of_signs_letters_or_pictures_is_taken(string field, int length)
    {
        foreach (var sign in (string[])["/", "음", "😀"])
        {
            using var answer = await site.Client.PostAsync(With(field, string.Concat(Enumerable.Repeat(sign, length))));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
    }

    private static JsonObject With(string field, string name)
    {
        var review = Editor.NewReview("It has a name that is long");
        if (field == "tags") review["tags"] = new JsonArray(name);
        else if (field == "provider") review["subject"]!["provider"] = name;
        else review[field] = name;
        return review;
    }
}

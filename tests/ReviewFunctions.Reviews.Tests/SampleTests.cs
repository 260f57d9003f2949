using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Tests;

public sealed class SampleTests
{
    public static TheoryData<string> Samples { get; } = [.. Directory.EnumerateFiles(Folder(), "*.json").Select(file =>
        Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_five_samples() => Assert.Equal(5, Samples.Count);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_accepted_for_publication(string name)
    {
        var draft = Requests.Accepted(Read(name));

        Assert.Equal(ReviewStatus.Published, draft.Status);
        Assert.InRange(draft.Content.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 600, 950);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_stored_field_for_field(string name)
    {
        var request = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder(), name)))!.AsObject();
        request.Remove("status");

        Assert.True(JsonNode.DeepEquals(request, JsonNode.Parse(ReviewJson.Write(Requests.Accepted(Read(name)).Content))));
    }

    [Fact]
    public void Samples_show_what_is_hard_to_carry()
    {
        var all = string.Concat(Samples.Select(row => Requests.Accepted(Read(row.Data)).Content.Body));

        Assert.All(
            ["]]>", " < ", " & ", "||", ":::spoiler\n", "사운드트랙#2", "圍棋", "🎹", "“", "\"", "’", "'", "[^ko]:", "|---|", "```", "\n> ",
                "\n1. ", "\n- "],
            text => Assert.True(all.Contains(text, StringComparison.Ordinal), text));
    }

    [Fact]
    public void Samples_name_every_image_beside_them_and_no_other()
    {
        var beside = Directory.EnumerateFiles(Path.Combine(Folder(), "images"), "*.jpg")
            .Select(file => ImageId.Of(SHA256.HashData(File.ReadAllBytes(file))));
        var named = Samples.SelectMany(row => Requests.Accepted(Read(row.Data)).Content.Images);
        Assert.Equal(beside.Order(), named.Order());
    }

    private static Outcome<ReviewDraft> Read(string name) => ReviewDraft.Read(File.ReadAllBytes(Path.Combine(Folder(), name)));

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "ReviewFunctions.sln"))) root = root.Parent!; // The tests run below the solution.
        return Path.Combine(root.FullName, "samples");
    }
}

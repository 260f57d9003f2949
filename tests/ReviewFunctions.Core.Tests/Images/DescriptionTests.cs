using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Tests.Images;

/// <summary>What is said of an image when it is uploaded.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData("She ||dies||")]
    [InlineData("｜｜끝｜｜")]
    [InlineData(">!She dies!<")]
    [InlineData(">!She dies!!<")]
    [InlineData("<spoiler>She dies")]
    [InlineData("<span class=\"spoiler\">She dies</span>")]
    [InlineData("||She dies")]
    [InlineData(">!She dies")]
    public void Marks_of_a_spoiler_are_refused_wherever_everybody_reads_them(string text)
    {
        foreach (var field in (string[])["alt", "caption", "credit"])
        {
            var fields = new Dictionary<string, string> { ["alt"] = "The leads at the piano", [field] = text };
            var refused = Assert.IsType<Refusal>(UploadFields.Read(fields).Refusal);
            Assert.Equal($"#/{field}", Assert.Single(refused.Errors).Pointer);
        }
    }

    [Theory]
    [InlineData("A sign that says \"a | b\"")]
    [InlineData("Stop! <3 and >.<")]
    [InlineData("x > !y")]
    [InlineData("No spoilers")]
    public void What_only_looks_like_marks_is_taken(string text) =>
        Assert.Null(UploadFields.Read(new Dictionary<string, string> { ["alt"] = text, ["caption"] = text, ["credit"] = text }).Refusal);
}

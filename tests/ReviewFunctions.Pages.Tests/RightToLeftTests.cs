using System.Text;
using AngleSharp.Html.Parser;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Pages.Tests;

/// <summary>Reviews are laid out as their language is written.</summary>
public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("ur-PK", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("en", "ltr")]
    [InlineData("ko-KR", "ltr")]
    public async Task Page_and_article_follow_the_language_of_the_review(string language, string direction)
    {
        var review = Samples.Published(Samples.Drama with { Language = LanguageTag.Parse(language) });
        var page =
            await new RazorPageRenderer()
                .RenderAsync(ReviewPage.Of(Samples.Site, review, ShownImages.None), TestContext.Current.CancellationToken);
        using var document =
            await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(page), TestContext.Current.CancellationToken);

        Assert.Equal(direction, document.DocumentElement.GetAttribute("dir"));
        Assert.Equal(direction, document.QuerySelector("article")?.GetAttribute("dir"));
        Assert.NotNull(document.QuerySelector("h1 bdi"));
    }
}

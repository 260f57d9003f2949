using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Documents;

/// <summary>Pages in a narrow window, as a real browser shows them.</summary>
public sealed class NarrowWindowTests(Site site) : IClassFixture<Site>
{
    private static readonly string Wide = string.Join('+', Enumerable.Repeat("soundtrack", 40));

    [Fact]
    public async Task What_is_wider_than_the_window_scrolls_by_keyboard_and_the_page_stays()
    {
        var review = Editor.NewReview();
        review["body"] = $"```\n{Wide}\n```\n\nA table:\n\n| {Wide} | b |\n|---|---|\n| 1 | 2 |\n\nAnd a word: {Wide}";
        var published = await site.Client.PublishAsync(review);
        await site.ProcessOutboxAsync(); // The stylesheet comes with the first run of the timer.
        var (sideways, scrolled) = await site.Client.ScrollAsync(new Uri($"{published["url"]}").AbsolutePath, 320);
        Assert.Equal(0, sideways);
        Assert.Equal(["pre", "div"], scrolled);
    }

    [Theory]
    [InlineData("/feeds/")]
    [InlineData("/")]
    [InlineData("/archive/")]
    public async Task A_page_does_not_scroll_sideways_whatever_the_names_on_it(string path)
    {
        var review = Editor.NewReview($"A headline with {Wide[..200]}");
        review["tags"] =
            new System.Text.Json.Nodes.JsonArray("라라랜드사운드트랙콜렉션완전판한정반초회특전포함", "donaudampfschifffahrtsgesellschaftskapitaenswitwe");
        review["column"] = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft";
        await site.Client.PublishAsync(review);
        await site.ProcessOutboxAsync();
        Assert.Equal(0, (await site.Client.ScrollAsync(path, 320)).Sideways);
    }
}

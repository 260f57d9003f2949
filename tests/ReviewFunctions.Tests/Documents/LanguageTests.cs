using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Documents;

/// <summary>Pages speak the language of what they show.</summary>
public sealed class LanguageTests(Site site) : IClassFixture<Site>
{
    private static readonly (int Width, string ColorScheme)[] Looks =
        Effort.IsLong ? [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")] : [(360, "light"), (1280, "dark")];

    private static readonly string Pictures =
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pages")).FullName;

    [Fact]
    public async Task Pages_in_Korean_and_in_Arabic_speak_these_and_are_valid_and_usable()
    {
        await site.Client.PatchSiteAsync("""{"language":"ar","comments":"open","description":"ما شاهدناه وقرأناه"}""");
        var arabic = await PublishAsync("ar", "مسلسل يستحق أمسية واحدة", "نص **طويل** عن ||النهاية|| وما بعدها.");
        var korean = await PublishAsync("ko", "끝이 눈물값을 하는 이야기", "**길게** 쓴 글. ||결말||은 숨깁니다.");
        await site.ProcessOutboxAsync();
        List<string> faults = [];
        foreach (var (name, path) in new[] { ("arabic", arabic), ("korean", korean), ("arabic-home", "/"), ("arabic-search", "/search/") })
            faults.AddRange(await site.Client.AuditAsync(path, name, Pictures, Looks));
        Assert.Empty(faults);

        foreach (var (path, said) in new[] { (arabic, "تعليق واحد"), (korean, "댓글 1개"), ("/", "<html lang=\"ar\" dir=\"rtl\">") })
            Assert.Contains(
                said, await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("عدد المراجعات التي عُثر عليها لـ “مسلسل”: 1.", $"{(await site.Client.SearchAsync("مسلسل"))["status"]}");
    }

    private async Task<string> PublishAsync(string language, string headline, string body)
    {
        var drama = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "samples", "soundtrack-2.json"), TestContext.Current.CancellationToken));
        var review = Editor.NewReview(headline);
        review["language"] = language;
        review["body"] = body;
        review["spoilers"] = "minor";
        foreach (var field in new[] { "subject", "rating" }) review[field] = drama?[field]?.DeepClone();
        var published = await site.Client.PublishAsync(review);
        await site.Client.AddCommentAsync(published, "||" + headline + "||");
        return new Uri($"{published["url"]}").AbsolutePath;
    }
}

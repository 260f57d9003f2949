using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using AngleSharp.Dom;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.ReadingOn;

/// <summary>One review in several languages, as readers and editors see it.</summary>
public sealed class TranslationTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Translations_lead_to_each_other_until_one_is_taken_back_and_a_rebuild_gives_the_same()
    {
        var original = await PublishAsync("en", null);
        var korean = await PublishAsync("ko-KR", original);
        var arabic = await PublishAsync("ar", original);

        Assert.Equal(["العربية", "한국어"], await NamedAsync(original));
        Assert.Equal(["English", "العربية"], await NamedAsync(korean));
        var page = await OpenAsync(korean);
        Assert.Equal("다른 언어: English, العربية", page.QuerySelector(".translations")?.TextContent);
        Assert.Equal(
            new[] { korean, original, arabic }.Select(review => ($"{review["language"]}", $"{review["url"]}")),
            page.QuerySelectorAll("head link[hreflang]").Select(link =>
                ($"{link.GetAttribute("hreflang")}", $"{link.GetAttribute("href")}")));
        Assert.Equal($"{original["url"]}", $"{DataOf(page)["translationOfWork"]?[0]?["@id"]}");
        Assert.Equal(
            [$"{arabic["url"]}", $"{korean["url"]}"],
            DataOf(await OpenAsync(original))["workTranslation"]?.AsArray().Select(work => $"{work?["@id"]}").ToArray() ?? []);
        await site.ProcessOutboxAsync();
        var before = await site.ReadAsync();
        await site.RebuildFromNothingAsync();
        Assert.Equal(before, await site.ReadAsync());

        await site.Client.StepAsync(arabic, "withdraw");
        Assert.Equal(["한국어"], await NamedAsync(original));
        Assert.Equal(["English"], await NamedAsync(korean));
        await site.Client.StepAsync(korean, "patch", """{"translationOf":null}""");
        Assert.Empty(await NamedAsync(original));
        Assert.Empty((await OpenAsync(original)).QuerySelectorAll("[hreflang], .translations"));
        await site.Client.StepAsync(korean, "patch", $$"""{"translationOf":"{{original["id"]}}"}""");
        using var erased = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{korean["id"]}/erase");
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        Assert.Empty(await NamedAsync(original));
    }

    [Fact]
    public async Task A_translation_names_another_review_that_is_no_translation_and_nothing_else()
    {
        var original = await PublishAsync("en", null);
        var translation = await PublishAsync("de", original);

        Assert.Equal("There is no such review.", await FaultAsync(new string('0', 12) + "70008000000000000000"));
        Assert.Equal("Must be the id of a review: 32 lower-case hexadecimal digits.", await FaultAsync("other"));
        Assert.Equal("Is a translation itself: name its original.", await FaultAsync($"{translation["id"]}"));
        Assert.Equal("Must be another review.", await FaultAsync($"{original["id"]}", original));
        var other = await PublishAsync("fr", null);
        Assert.Equal("Must be missing: other reviews are translations of this one.", await FaultAsync($"{other["id"]}", original));
        Assert.Equal(["Deutsch"], await NamedAsync(original));
    }

    private async Task<string> FaultAsync(string named, JsonNode? changed = null)
    {
        var review = Editor.NewReview("Refused");
        review["translationOf"] = named;
        using var answer = changed is null
            ? await site.Client.PostAsync(review)
            : await site.Client.ChangeAsync(HttpMethod.Patch, $"{changed["id"]}", "*", $$"""{"translationOf":"{{named}}"}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var fault = (await answer.JsonAsync())["errors"]?[0];
        Assert.Equal("#/translationOf", $"{fault?["pointer"]}");
        return $"{fault?["detail"]}";
    }

    private Task<JsonObject> PublishAsync(string language, JsonNode? original)
    {
        var review = Editor.NewReview($"In {language}");
        review["language"] = language;
        if (original is not null) review["translationOf"] = $"{original["id"]}";
        return site.Client.PublishAsync(review);
    }

    private async Task<string[]> NamedAsync(JsonNode review) =>
        [.. (await OpenAsync(review)).QuerySelectorAll(".translations a").Select(link => link.TextContent)];

    private async Task<IDocument> OpenAsync(JsonNode review)
    {
        var html = await site.Client.GetStringAsync(new Uri($"{review["url"]}").AbsolutePath, Cancel);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html), Cancel);
    }

    private static JsonNode DataOf(IDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']").Select(data => JsonNode.Parse(data.TextContent))
            .First(data => $"{data?["@type"]}" == "Review") ?? throw new InvalidOperationException("There is no data of a review.");
}

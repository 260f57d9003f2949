using System.Net;
using Azure.Storage.Blobs;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;
using SkiaSharp;

namespace ReviewFunctions.Tests.Images;

public sealed class UploadTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_is_answered_with_all_that_is_known_of_the_image()
    {
        using var answer = await site.Client.UploadAsync(
            Uploads.NewPhoto(1000, 600), "alt=%ED%94%BC%EC%95%84%EB%85%B8&caption=Two+chairs&credit=A.+P.&focalPoint=0.25,0.5");
        var image = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag?.ToString());
        Assert.Equal($"{AppHost.BaseUrl}api/images/{image["id"]}", answer.Headers.Location?.AbsoluteUri);
        Assert.Equal(("피아노", "Two chairs", "A. P.", "ready", "jpeg"),
            ((string?)image["alt"], (string?)image["caption"], (string?)image["credit"], (string?)image["status"], (string?)image["kind"]));
        Assert.Equal((1000, 600, 1, false, 0.25m), ((int?)image["width"], (int?)image["height"], (int?)image["frames"],
            (bool?)image["flattened"], (decimal?)image["focalPoint"]?["x"]));
        Assert.Equal(
            [320, 320, 640, 640, 960, 960, 1000, 1000], image["variants"]?.AsArray().Select(variant => (int?)variant?["width"] ?? 0) ?? []);
        Assert.Matches("^#[0-9a-f]{6}$", (string?)image["dominantColour"]);
        Assert.Equal(image.ToJsonString(), Without(await site.Client.ReadImageAsync(image), "usedBy").ToJsonString());
    }

    [Fact]
    public async Task The_same_bytes_again_are_the_same_image_and_what_was_said_of_it_is_kept()
    {
        var file = Uploads.NewPhoto();
        var first = await site.Client.AddImageAsync(file, "alt=First");
        using var again = await site.Client.UploadAsync(file, "alt=Second");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var answer = await again.JsonAsync();
        Assert.Contains("PATCH", (string?)answer["warnings"]?[0]?["detail"], StringComparison.Ordinal);
        answer.Remove("warnings");
        Assert.Equal(first.ToJsonString(), answer.ToJsonString());
        using var same = await site.Client.UploadAsync(file, "alt=First");
        Assert.False((await same.JsonAsync()).ContainsKey("warnings"));
        Assert.Single(await OriginalsOfLengthAsync(file.Length));
    }

    [Fact]
    public async Task The_same_bytes_at_the_same_time_are_one_image()
    {
        var file = Uploads.NewPhoto();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => site.Client.UploadAsync(file, $"alt=Number+{number}")));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var ids = await Task.WhenAll(answers.Select(async answer => (string?)(await answer.JsonAsync())["id"]));
        Assert.Single(ids.Distinct());
        Assert.Single(await OriginalsOfLengthAsync(file.Length));
    }

    [Fact]
    public async Task A_form_says_the_same_as_a_query_whatever_the_file_is_called()
    {
        using var answer = await site.Client.UploadFormAsync(Uploads.NewPhoto(), ("alt", "피아노"), ("caption", ""), ("decorative", "false"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var image = await answer.JsonAsync();
        Assert.Equal(("피아노", null), ((string?)image["alt"], (string?)image["caption"]));
    }

    [Fact]
    public async Task A_form_that_is_none_is_refused()
    {
        using var noFile = await site.Client.UploadFormAsync(null, ("alt", "x"));
        await noFile.AssertProblemAsync(HttpStatusCode.BadRequest, "malformed-form");
        using var twice = await site.Client.UploadFormAsync(Uploads.NewPhoto(), ("alt", "x"), ("alt", "y"));
        await twice.AssertProblemAsync(HttpStatusCode.BadRequest, "malformed-form");
        using var unknown = await site.Client.UploadFormAsync(Uploads.NewPhoto(), ("alt", "x"), ("title", "y"));
        await unknown.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-image");
    }

    [Theory]
    [InlineData("", "#/alt")]
    [InlineData("alt=", "#/alt")]
    [InlineData("decorative=true", "#/alt")]
    [InlineData("alt=x&decorative=true", "#/alt")]
    [InlineData("alt=x&decorative=yes", "#/decorative")]
    [InlineData("alt=x&focalPoint=0.5", "#/focalPoint")]
    [InlineData("alt=x&focalPoint=0.5,1.5", "#/focalPoint/y")]
    [InlineData("alt=x%0Ay", "#/alt")]
    public async Task An_image_that_is_not_described_is_refused(string query, string pointer)
    {
        using var answer = await site.Client.UploadAsync(Uploads.NewPhoto(), query);
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-image");
        Assert.Equal(pointer, (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Fact]
    public async Task A_decorative_image_has_an_empty_text()
    {
        var image = await site.Client.AddImageAsync(query: "alt=&decorative=true");
        Assert.Equal(("", true), ((string?)image["alt"], (bool?)image["decorative"]));
    }

    [Fact]
    public async Task Files_that_are_no_images_are_refused_by_what_is_in_them()
    {
        foreach (var file in (byte[][])[[.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8], [.. "<html>"u8], [],
            [0, 0, 0, 32, .. "ftypavif"u8, .. new byte[30]]])
        {
            using var answer = await site.Client.UploadAsync(file);
            await answer.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-image");
        }
    }

    [Fact]
    public async Task Files_that_are_too_much_are_refused_and_leave_nothing()
    {
        await AssertRefusedAsync([0xFF, 0xD8, 0xFF, .. new byte[25 * 1024 * 1024]], HttpStatusCode.RequestEntityTooLarge, "too-large");
        await AssertRefusedAsync(Pngs.Bomb(40_000, 40_000), HttpStatusCode.UnprocessableEntity, "too-many-pixels");
        await AssertRefusedAsync(Uploads.NewPhoto()[..5000], HttpStatusCode.UnprocessableEntity, "unreadable-image");
    }

    [Fact]
    public async Task An_animation_says_that_it_was_flattened()
    {
        var image = await site.Client.AddImageAsync(Gifs.Of(60, 40, SKColors.Red, SKColors.Green, SKColors.Blue));
        Assert.Equal(("gif", 3, true), ((string?)image["kind"], (int?)image["frames"], (bool?)image["flattened"]));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_come_of_it_and_stores_nothing()
    {
        var file = Uploads.NewPhoto(401, 300);
        using var good = await site.Client.UploadAsync(file, "alt=x&validate=true");
        Assert.Equal(HttpStatusCode.NoContent, good.StatusCode);
        using var bad = await site.Client.UploadAsync(file[..3000], "alt=x&validate=true");
        await bad.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "unreadable-image");
        Assert.Empty(await OriginalsOfLengthAsync(file.Length));
        await site.Client.AddImageAsync(file);
    }

    [Fact]
    public async Task A_key_gives_the_first_answer_again_and_belongs_to_one_file()
    {
        var (file, other) = (Uploads.NewPhoto(), Uploads.NewPhoto());
        using var first = await site.Client.UploadAsync(file, key: "upload-1");
        using var again = await site.Client.UploadAsync(file, key: "upload-1");
        var before = await OriginalsOfLengthAsync(other.Length);
        using var another = await site.Client.UploadAsync(other, key: "upload-1");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotent-Replayed")));
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await again.Content.ReadAsStringAsync(Cancel));
        await another.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(before, await OriginalsOfLengthAsync(other.Length));
    }

    [Fact]
    public async Task A_token_without_the_scope_uploads_nothing()
    {
        var token = await site.Client.MakeTokenAsync("create publish update delete");
        using var answer =
            await site.Client.UploadAsync(Uploads.NewPhoto(), token: (string?)token["token"] ?? (string?)token["secret"] ?? "");
        await answer.AssertProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
    }

    private async Task AssertRefusedAsync(byte[] file, HttpStatusCode status, string problem)
    {
        var before = await OriginalsOfLengthAsync(file.Length);
        using var answer = await site.Client.UploadAsync(file);
        await answer.AssertProblemAsync(status, problem);
        Assert.Equal(before, await OriginalsOfLengthAsync(file.Length));
    }

    private async Task<IReadOnlyList<string>> OriginalsOfLengthAsync(int length)
    {
        var container = new BlobServiceClient(site.Connection).GetBlobContainerClient("originals");
        if (!await container.ExistsAsync(Cancel)) return [];
        var blobs = await container.GetBlobsAsync(cancellationToken: Cancel).ToListAsync(Cancel);
        return [.. blobs.Where(blob => blob.Properties.ContentLength == length).Select(blob => blob.Name)];
    }

    private static System.Text.Json.Nodes.JsonObject Without(System.Text.Json.Nodes.JsonObject json, string name)
    {
        json.Remove(name);
        return json;
    }
}

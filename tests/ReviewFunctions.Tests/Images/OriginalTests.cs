using System.Net;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Images;

/// <summary>The file of an image as it was uploaded, for editors.</summary>
public sealed class OriginalTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_file_comes_back_byte_for_byte_and_no_cache_keeps_it()
    {
        var file = Uploads.NewPhoto();
        var image = await site.Client.AddImageAsync(file);
        using var answer = await site.Client.GetAsEditorAsync($"/api/images/{image["id"]}/original");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(file, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_file_of_an_image_that_was_taken_down_is_not_given()
    {
        var image = await site.Client.AddRemovedImageAsync();
        using var answer = await site.Client.GetAsEditorAsync($"/api/images/{image["id"]}/original");
        await answer.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-image");
    }
}

using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Settings;

/// <summary>Images of the site that are the pictures of bylines.</summary>
public sealed class PortraitTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_picture_of_a_byline_is_in_use_until_the_byline_has_another()
    {
        var image = await site.Client.AddImageAsync(Jpegs.Quartered(600, 400), "alt=Mina+Park");
        var address = (string?)image["variants"]?[0]?["url"];
        var byline = new JsonObject { ["name"] = "박미나", ["avatar"] = address };
        await site.Client.PatchSiteAsync(new JsonObject { ["bylines"] = new JsonObject { ["mina"] = byline } }.ToJsonString());

        using var kept = await site.Client.ChangeImageAsync(HttpMethod.Delete, image);
        await kept.AssertProblemAsync(HttpStatusCode.Conflict, "image-in-use");

        await site.Client.PatchSiteAsync("""{"bylines":{"mina":{"avatar":null}}}""");
        using var deleted = await site.Client.ChangeImageAsync(HttpMethod.Delete, image);
        Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
    }
}

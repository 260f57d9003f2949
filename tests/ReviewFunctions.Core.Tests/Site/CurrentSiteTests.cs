using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Site;

public sealed class CurrentSiteTests
{
    private readonly MemoryStorage _storage = new();
    private readonly FakeTimeProvider _time = new(Samples.Noon.AddMilliseconds(700));

    [Fact]
    public async Task A_new_site_is_made_from_the_deployment_and_leaves_the_message_to_publish_it()
    {
        var site = await SiteAt("https://example.org/").GetAsync(CancellationToken.None);
        Assert.Equal("example.org,2026-11-22", site.TagAuthority);
        Assert.Equal(Samples.Noon, site.Created);
        Assert.Single(_storage.Outbox.Values.OfType<EverythingChanged>());
        Assert.Equal(site, await SiteAt("https://example.org/").GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_site_that_moves_keeps_its_ids_and_is_published_again()
    {
        var before = await SiteAt("https://old.example/").GetAsync(CancellationToken.None);
        await SiteAt("https://new.example/").ApplyDeploymentAsync(CancellationToken.None);

        var after = await SiteAt("https://new.example/").GetAsync(CancellationToken.None);
        Assert.Equal(before with
        {
            BaseUrl = new Uri("https://new.example/"),
            DeployedBaseUrl = new Uri("https://new.example/"),
            Revision = 2
        }, after);
        Assert.Equal(2, _storage.Outbox.Count);
        await SiteAt("https://new.example/").ApplyDeploymentAsync(CancellationToken.None);
        Assert.Equal(2, _storage.Outbox.Count);
    }

    [Fact]
    public async Task A_laptop_does_not_take_a_public_site_away()
    {
        await SiteAt("https://example.org/").GetAsync(CancellationToken.None);
        await SiteAt("http://localhost:7071/").ApplyDeploymentAsync(CancellationToken.None);
        Assert.Equal("https://example.org/", (await SiteAt("http://localhost:7071/").GetAsync(CancellationToken.None)).BaseUrl.AbsoluteUri);
    }

    [Fact]
    public async Task A_base_url_that_an_editor_set_stays_until_the_deployment_says_another()
    {
        await SiteAt("https://deployed.example/").GetAsync(CancellationToken.None);
        await MoveAsync("https://edited.example/");
        await SiteAt("https://deployed.example/").ApplyDeploymentAsync(CancellationToken.None);
        Assert.Equal(("https://edited.example/", 2), await BaseUrlAndRevisionAsync());

        await SiteAt("https://redeployed.example/").ApplyDeploymentAsync(CancellationToken.None);
        Assert.Equal(("https://redeployed.example/", 3), await BaseUrlAndRevisionAsync());
        await MoveAsync("https://edited.example/");
        await SiteAt("https://redeployed.example/").ApplyDeploymentAsync(CancellationToken.None);
        Assert.Equal(("https://edited.example/", 4), await BaseUrlAndRevisionAsync());
    }

    [Fact]
    public async Task A_site_that_an_editor_made_public_is_not_taken_back_to_the_laptop()
    {
        await SiteAt("http://localhost:7071/").GetAsync(CancellationToken.None);
        await MoveAsync("https://edited.example/");
        await SiteAt("http://localhost:7072/").ApplyDeploymentAsync(CancellationToken.None);
        Assert.Equal(("https://edited.example/", 2), await BaseUrlAndRevisionAsync());
    }

    private async Task MoveAsync(string baseUrl) =>
        Assert.Null((await Process("https://deployed.example/").GetRequiredService<SiteEditing>()
        .RewriteAsync(
            null, isDryRun: false, stored => stored with { BaseUrl = new Uri(baseUrl) }, Samples.Editor, CancellationToken.None)).Refusal);

    private async Task<(string BaseUrl, int Revision)> BaseUrlAndRevisionAsync()
    {
        var site = await SiteAt("https://deployed.example/").GetAsync(CancellationToken.None);
        return (site.BaseUrl.AbsoluteUri, site.Revision);
    }

    private ServiceProvider Process(string baseUrl) => MemoryServices.Process(_storage, _time, baseUrl: baseUrl);

    private CurrentSite SiteAt(string baseUrl) => Process(baseUrl).GetRequiredService<CurrentSite>();
}

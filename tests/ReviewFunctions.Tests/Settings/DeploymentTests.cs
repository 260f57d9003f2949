using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Settings;

/// <summary>What a deployment says of the site, by its settings.</summary>
public sealed class DeploymentTests
{
    private const string NoStorage = "UseDevelopmentStorage=true";

    [Fact]
    public async Task A_setting_that_is_blank_says_nothing()
    {
        await using var app =
            await AppHost.StartAsync(NoStorage, null, ("Site:Title", ""), ("Site:Description", " "), ("Site:TagAuthority", ""));
        Assert.Equal(new SiteOptions { BaseUrl = new Uri(AppHost.BaseUrl) }, app.Services.GetRequiredService<SiteOptions>());
    }

    [Fact]
    public async Task A_base_url_may_leave_its_last_slash_out()
    {
        await using var app = await AppHost.StartAsync(NoStorage, null, ("Site:BaseUrl", "https://example.org:8443"));
        Assert.Equal("https://example.org:8443/", app.Services.GetRequiredService<SiteOptions>().BaseUrl.AbsoluteUri);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("https://example.org/blog/")]
    [InlineData("https://me:word@example.org/")]
    public async Task A_base_url_that_is_none_is_refused_at_the_start(string baseUrl)
    {
        var refusal =
            await Assert.ThrowsAsync<InvalidOperationException>(() => AppHost.StartAsync(NoStorage, null, ("Site:BaseUrl", baseUrl)));
        Assert.Contains("Site:BaseUrl", refusal.Message, StringComparison.Ordinal);
    }
}

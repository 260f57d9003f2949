using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of the site's settings keeps to. A store holds one site, so one test walks through its life.</summary>
public abstract class SiteStoreContract
{
    protected abstract ISiteStore Sites { get; }

    protected abstract IOutbox Outbox { get; }

    [Fact]
    public async Task A_site_is_made_once_changed_as_it_was_read_and_each_time_leaves_its_duty()
    {
        var cancel = TestContext.Current.CancellationToken;
        var site = new SiteSettings
        {
            Title = "Reviews & more",
            Language = LanguageTag.Parse("ko"),
            BaseUrl = new Uri("https://example.org/"),
            TagAuthority = "example.org,2026-11-22",
            Created = Samples.Noon,
        };
        Assert.Null(await Sites.FindAsync(cancel));
        Assert.True(await Sites.TrySaveAsync(site, Duty(), over: null, cancel));
        Assert.False(await Sites.TrySaveAsync(site, Duty(), over: null, cancel));

        var stored = await Sites.FindAsync(cancel);
        Assert.Equal(site, stored?.Settings);
        Assert.True(await Sites.TrySaveAsync(site with { Title = "New" }, Duty(), stored, cancel));
        Assert.False(await Sites.TrySaveAsync(site with { Title = "Newer" }, Duty(), stored, cancel));
        Assert.Equal("New", (await Sites.FindAsync(cancel))?.Settings.Title);
        Assert.Equal(2, (await Outbox.ListDueAsync(Samples.Noon, cancel)).OfType<EverythingChanged>().Count());
    }

    private static EverythingChanged Duty() => Rebuild.NewDuty(Samples.Noon);
}

using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of the site's settings keeps to. A store holds one site, so one test walks through its life.</summary>
public abstract class SiteStoreContract
{
    protected abstract ISiteStore Sites { get; }

    protected abstract IOutbox Outbox { get; }

    [Fact]
    public async Task A_site_is_made_once_changed_as_it_was_read_and_each_time_leaves_its_message()
    {
        var cancel = TestContext.Current.CancellationToken;
        var site = new SiteSettings
        {
            Title = "Reviews & more",
            Language = LanguageTag.Parse("ko"),
            BaseUrl = new Uri("https://example.org/"),
            TagAuthority = "example.org,2026-11-22",
            DeployedBaseUrl = new Uri("https://example.org/"),
            Derived = 3,
            Created = Samples.Noon,
        };
        Assert.Null(await Sites.FindAsync(cancel));
        Assert.True(await Sites.TrySaveAsync(site, NewMessage(), over: null, cancel));
        Assert.False(await Sites.TrySaveAsync(site, NewMessage(), over: null, cancel));

        var stored = await Sites.FindAsync(cancel);
        AssertSame(site, stored);
        Assert.True(await Sites.TrySaveAsync(site with { Title = "New" }, NewMessage(), stored, cancel));
        Assert.False(await Sites.TrySaveAsync(site with { Title = "Newer" }, NewMessage(), stored, cancel));
        Assert.Equal("New", (await Sites.FindAsync(cancel))?.Settings.Title);

        var full = Full(site);
        Assert.True(await Sites.TrySaveAsync(full, NewMessage(), await Sites.FindAsync(cancel), cancel));
        stored = await Sites.FindAsync(cancel);
        AssertSame(full, stored);
        Assert.True(await Sites.TrySaveAsync(site, NewMessage(), stored, cancel));
        AssertSame(site, await Sites.FindAsync(cancel));
        AssertSame(full, new StoredSite(Assert.IsType<SiteSettings>(await Sites.FindFormerAsync(full.Revision, cancel)), ""));
        Assert.Equal(4, (await Outbox.ListDueAsync(Samples.Noon, cancel)).OfType<EverythingChanged>().Count());
        await AssertKeepsFormerAsync(site, cancel);
    }

    private async Task AssertKeepsFormerAsync(SiteSettings site, CancellationToken cancel)
    {
        const int saves = SiteSettings.MaxFormer + 2;
        var first = (await Sites.FindAsync(cancel))?.Settings.Revision ?? 0;
        foreach (var number in Enumerable.Range(first + 1, saves))
        {
            var next = site with { Revision = number, Title = $"{number}", Editor = $"Editor {number}", Saved = Samples.Noon };
            Assert.True(await Sites.TrySaveAsync(next, NewMessage(), await Sites.FindAsync(cancel), cancel));
        }

        var kept = await Sites.ListFormerAsync(cancel);
        Assert.Equal(Enumerable.Range(first + saves - SiteSettings.MaxFormer, SiteSettings.MaxFormer).Reverse(),
            kept.Select(former => former.Revision));
        Assert.Equal(new SiteRevision(first + saves - 1, Samples.Noon, $"Editor {first + saves - 1}"), kept[0]);
        Assert.Equal($"{kept[^1].Revision}", (await Sites.FindFormerAsync(kept[^1].Revision, cancel))?.Title);
        Assert.Null(await Sites.FindFormerAsync(kept[^1].Revision - 1, cancel));
        Assert.Null(await Sites.FindFormerAsync(first + saves, cancel));
    }

    /// <summary>
    /// Two lists or maps of a record are never equal, so they are compared by what is in them, in its order and to the character.
    /// </summary>
    private static void AssertSame(SiteSettings expected, StoredSite? stored)
    {
        Assert.NotNull(stored);
        Assert.Equal(expected, stored.Settings with { Hubs = expected.Hubs, Bylines = expected.Bylines, Pages = expected.Pages });
        Assert.Equal(expected.Pages, stored.Settings.Pages);
        Assert.Equal(expected.Hubs.Select(hub => hub.OriginalString), stored.Settings.Hubs.Select(hub => hub.OriginalString));
        Assert.Equal(expected.Bylines.AsEnumerable(), stored.Settings.Bylines);
        Assert.Equal(SiteJson.Write(expected.Bylines), SiteJson.Write(stored.Settings.Bylines));
    }

    /// <summary>Every field, and bylines that take more than one property of a row.</summary>
    private static SiteSettings Full(SiteSettings site) => site with
    {
        Revision = 7,
        Editor = "박미나",
        Saved = Samples.Noon,
        Icon = Samples.Image().Id,
        TimeZone = SiteTimeZone.Stored("Asia/Seoul"),
        Description = "What we saw",
        BaseUrl = new Uri("https://moved.example/"),
        FeedLength = SiteSettings.MaxFeedLength,
        Pages =
        [
            new ListedPage("소개 & more", "about/소개", LanguageTag.Parse("ko"), InFooter: true),
            new ListedPage("Imprint", "imprint", Language: null, InFooter: false),
        ],
        Hubs = [new Uri("https://hub.example/?q=사운드트랙"), new Uri("http://localhost:7071/hub")],
        Bylines = new OrderedDictionary<string, Byline>(Enumerable.Range(0,
            SiteSettings.MaxBylines).Select(number => KeyValuePair.Create($"z-{100 - number}", new Byline
            {
                Name = "박미나 & \"co\"",
                Biography = new string('글', Byline.MaxBiography),
                Url = number % 2 == 0 ? new Uri("https://Mina.example/소개?a=%20#b") : null,
                Avatar = new Uri("https://images.example/mina.png"),
            }))),
    };

    private static EverythingChanged NewMessage() => EverythingChanged.New(Samples.Noon);
}

using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of the site's own pages keeps to.</summary>
public abstract class SitePageStoreContract
{
    protected abstract ISitePageStore Pages { get; }

    protected abstract IOutbox Outbox { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_comes_back_as_it_was_saved_and_has_left_its_message()
    {
        var (page, full) = (Samples.Page(), Full());
        PageChanged message = Message(page), other = Message(full);
        Assert.Null(await Pages.FindAsync(page.Id, Cancel));
        Assert.True(await Pages.TrySaveAsync(page, message, Cancel));
        Assert.True(await Pages.TrySaveAsync(full, other, Cancel));

        AssertSame(page, await Pages.FindAsync(page.Id, Cancel));
        AssertSame(full, await Pages.FindAsync(full.Id, Cancel));
        var listed = await Pages.ListAsync(Cancel);
        AssertSame(full, listed.Single(found => found.Id == full.Id));
        var left = await Outbox.FindAsync(other, Cancel) as PageChanged;
        Assert.Equal(full.Id, left?.Page);
        Assert.Equal(full.KnownPaths, left?.Paths);
        Assert.Empty((await Outbox.FindAsync(message, Cancel) as PageChanged)?.Paths!);
    }

    [Fact]
    public async Task A_page_is_saved_over_the_revision_before_it_alone()
    {
        var page = Samples.Page();
        Assert.False(await Pages.TrySaveAsync(page with { Revision = 2 }, Message(page), Cancel));
        Assert.True(await Pages.TrySaveAsync(page, Message(page), Cancel));
        Assert.False(await Pages.TrySaveAsync(page, Message(page), Cancel));
        Assert.True(await Pages.TrySaveAsync(page with { Revision = 2, Title = "New" }, Message(page), Cancel));
        var lost = Message(page);
        Assert.False(await Pages.TrySaveAsync(page with { Revision = 2, Title = "Newer" }, lost, Cancel));
        Assert.Equal("New", (await Pages.FindAsync(page.Id, Cancel))?.Title);
        Assert.Null(await Outbox.FindAsync(lost, Cancel));
    }

    [Fact]
    public async Task A_page_is_removed_as_it_was_read_alone_and_leaves_nothing_but_its_message()
    {
        var page = Samples.Page();
        await Pages.TrySaveAsync(page, Message(page), Cancel);
        await Pages.TrySaveAsync(page with { Revision = 2 }, Message(page), Cancel);
        Assert.False(await Pages.TryRemoveAsync(page, Message(page), Cancel));
        var message = Message(page);
        Assert.True(await Pages.TryRemoveAsync(page with { Revision = 2 }, message, Cancel));
        Assert.Null(await Pages.FindAsync(page.Id, Cancel));
        Assert.DoesNotContain(await Pages.ListAsync(Cancel), found => found.Id == page.Id);
        Assert.NotNull(await Outbox.FindAsync(message, Cancel));
        Assert.True(await Pages.TryRemoveAsync(page with { Revision = 2 }, Message(page), Cancel));
    }

    /// <summary>Every field, and a text that takes more than one property of a row.</summary>
    private static SitePage Full() => Samples.Page() with
    {
        Status = PageStatus.Withdrawn,
        Title = "소개 & \"more\"",
        Body = new string('글', 30_000),
        FormerPaths = [PagePath.Parse("about"), PagePath.Parse("about/소개")],
        Language = LanguageTag.Parse("ko"),
        InFooter = false,
        Published = Samples.Noon,
    };

    private static void AssertSame(SitePage expected, SitePage? found)
    {
        Assert.NotNull(found);
        Assert.Equal(expected, found with { FormerPaths = expected.FormerPaths });
        Assert.Equal(expected.FormerPaths, found.FormerPaths);
    }

    private static PageChanged Message(SitePage page) => new()
    {
        Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
        NotBefore = Samples.Noon,
        Page = page.Id,
        Paths = page.KnownPaths,
    };
}

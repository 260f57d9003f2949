using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Site;

public sealed class SiteEditingTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private static readonly Editor Mina = new("박미나", [AccessScope.Site], Byline: null);

    private readonly MemoryStorage _storage = new();
    private readonly FakeTimeProvider _time = new(Samples.Noon);

    [Fact]
    public async Task Each_change_counts_up_and_leaves_a_message_of_its_own()
    {
        Assert.Equal(2, await ChangedAsync("first"));
        Assert.Equal(3, await ChangedAsync("second"));
        Assert.Equal(3, (await new MemoryOutbox(_storage).ListEverythingAsync(Cancel)).Count);
    }

    [Fact]
    public async Task A_change_that_is_meant_for_another_revision_changes_nothing()
    {
        await ChangedAsync("first");
        Assert.Equal(
            RefusalKind.StaleRevision, (await Editing.RewriteAsync([1], isDryRun: false, Titled("second"), Mina, Cancel)).Refusal?.Kind);
        Assert.Equal(
            RefusalKind.StaleRevision, (await Editing.RewriteAsync([], isDryRun: false, Titled("second"), Mina, Cancel)).Refusal?.Kind);
        Assert.Equal("second", (await Editing.RewriteAsync([1, 2], isDryRun: false, Titled("second"), Mina, Cancel)).Value.Title);
    }

    [Fact]
    public async Task A_request_that_cannot_be_used_leaves_no_message()
    {
        await ChangedAsync("first");
        var refused = Refusal.Of(RefusalKind.InvalidSite, new FieldError("#/title", "No."));
        Assert.Same(refused, (await Editing.RewriteAsync(null, isDryRun: false, _ => refused, Mina, Cancel)).Refusal);
        Assert.Equal(2, _storage.Outbox.Values.OfType<EverythingChanged>().Count());
    }

    [Fact]
    public async Task A_change_that_somebody_else_was_faster_than_is_laid_over_theirs_or_refused()
    {
        await ChangedAsync("first");
        var interrupted = Interrupted(stored => stored with { Description = "Mine" });
        var saved = (await Editing.RewriteAsync(null, isDryRun: false, interrupted, Mina, Cancel)).Value;
        Assert.Equal(("Theirs", "Mine", 4), (saved.Title, saved.Description, saved.Revision));

        Assert.Equal(
            RefusalKind.StaleRevision,
            (await Editing.RewriteAsync([4], isDryRun: false, Interrupted(Titled("mine")), Mina, Cancel)).Refusal?.Kind);
        Assert.Equal("Theirs", (await new MemorySiteStore(_storage).FindAsync(Cancel))?.Settings.Title);
    }

    [Fact]
    public async Task A_former_revision_is_restored_as_a_new_one_and_leaves_alone_what_is_no_editors()
    {
        await ChangedAsync("first");
        await ChangedAsync("second");
        var pages = new[] { new ListedPage("About", "about", Language: null, InFooter: true) };
        var store = new MemorySiteStore(_storage);
        var stored = await store.FindAsync(Cancel);
        Assert.True(await store.TrySaveAsync(
            Assert.IsType<StoredSite>(stored).Settings with { Pages = pages }, EverythingChanged.New(Samples.Noon), stored, Cancel));

        var restored = (await Editing.RestoreAsync([3], isDryRun: false, revision: 2, Mina, Cancel)).Value;

        Assert.Equal(("first", 4, "박미나"), (restored.Title, restored.Revision, restored.Editor));
        Assert.Equal(pages, restored.Pages);
        Assert.Equal(RefusalKind.UnknownRevision, (await Editing.RestoreAsync(null, isDryRun: false, 9, Mina, Cancel)).Refusal?.Kind);
        Assert.Equal(RefusalKind.StaleRevision, (await Editing.RestoreAsync([3], isDryRun: false, 2, Mina, Cancel)).Refusal?.Kind);
    }

    /// <summary>A reading during which somebody else saves another title, once.</summary>
    private Func<SiteSettings, Outcome<SiteSettings>> Interrupted(Func<SiteSettings, Outcome<SiteSettings>> read)
    {
        var isFirst = true;
        return stored =>
        {
            if (isFirst) OneThread.Run(() => ChangedAsync("Theirs"));
            isFirst = false;
            return read(stored);
        };
    }

    private async Task<int> ChangedAsync(string title) =>
        (await Editing.RewriteAsync(null, isDryRun: false, Titled(title), Mina, Cancel)).Value.Revision;

    private static Func<SiteSettings, Outcome<SiteSettings>> Titled(string title) => stored => stored with { Title = title };

    private SiteEditing Editing => MemoryServices.Process(_storage, _time).GetRequiredService<SiteEditing>();
}

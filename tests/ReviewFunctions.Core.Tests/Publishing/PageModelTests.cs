using System.Text;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// A page of the site's own. Two editors who change or delete it, a handler and a handler that dies, each a process of its own, interleaved
/// at every storage call. Whatever the order, its documents and the list of pages end as what is stored says.
/// </summary>
public sealed class PageModelTests
{
    /// <summary>More calls than a handler makes for the page.</summary>
    private const int Calls = 60;

    private static readonly Gen<(int Seed, PageEdit Left, PageEdit Right, int CallsToLive)> Runs =
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Enum<PageEdit>(), Gen.Enum<PageEdit>(), Gen.Int[0, 2 * Calls]);

    private static readonly string[] Paths = ["about", "elsewhere"];

    [Fact]
    public void No_interleaving_leaves_a_page_or_the_list_of_pages_wrong() => Runs.Sample(run =>
    {
        var world = NewWorld(out var page);
        OneThread.Run(() => EditAsync(world, page, PageEdit.Retitle, waits: false));
        return FaultAfter(
            world, page, new FewSwitches(new Random(run.Seed)), run.CallsToLive, world.ProcessOutboxAsync,
            () => EditAsync(world, page, run.Left), () => EditAsync(world, page, run.Right), world.ProcessOutboxAsync) is null;
    }, iter: Effort.Schedules);

    [Theory]
    [InlineData(PageEdit.Withdraw)]
    [InlineData(PageEdit.Delete)]
    public void A_handler_that_stalls_anywhere_brings_nothing_back(PageEdit edit) => Assert.All(StalledRuns(edit), Assert.Null);

    /// <summary>Of a page that was withdrawn, the rebuild that follows would make up for it.</summary>
    [Fact]
    public void Without_the_comparison_of_versions_a_stalled_handler_brings_a_deleted_page_back() =>
        Assert.Contains(StalledRuns(PageEdit.Delete, storage => storage.ComparesVersions = false), fault => fault is not null);

    /// <summary>The page got a title and its request died. A handler takes that up and stalls while an editor changes the page.</summary>
    private static IEnumerable<string?> StalledRuns(PageEdit edit, Action<MemoryStorage>? broken = null)
    {
        foreach (var stall in Effort.Places(Calls, everywhere: broken is not null))
        {
            var world = NewWorld(out var page);
            broken?.Invoke(world.Storage);
            OneThread.Run(() => EditAsync(world, page, PageEdit.Retitle, waits: false));
            yield return FaultAfter(
                world, page, new Stall(stall), int.MaxValue, world.ProcessOutboxAsync, () => EditAsync(world, page, edit));
        }
    }

    private static World NewWorld(out SitePageId page)
    {
        var world = Worlds.OfOneReview.Next();
        var submission = NewSubmission(world, waits: true);
        page = SitePageId.Of(submission.Request.Id);
        OneThread.Run(async () => Assert.Null((await world.NewProcess().GetRequiredService<PageEditing>()
            .CreateAsync(BodyOf(PageEdit.Publish), submission, CancellationToken.None)).Refusal));
        world.ProcessAll();
        return world;
    }

    private static async Task EditAsync(World world, SitePageId page, PageEdit edit, bool waits = true)
    {
        var (editing, submission) = (world.NewProcess().GetRequiredService<PageEditing>(), NewSubmission(world, waits));
        if (edit == PageEdit.Delete) await editing.DeleteAsync(page, revisions: null, submission, CancellationToken.None);
        else await editing.ReplaceAsync(page, revisions: null, BodyOf(edit), submission, CancellationToken.None);
    }

    private static Submission NewSubmission(World world, bool waits) =>
        new(new Editor("editor", [AccessScope.Site], Byline: null), IdempotentRequest.Only(world.Time.GetUtcNow())) { Waits = waits };

    private static byte[] BodyOf(PageEdit edit)
    {
        var (title, path) = (edit == PageEdit.Retitle ? "Another" : "About", edit == PageEdit.Move ? Paths[1] : Paths[0]);
        var status = edit == PageEdit.Withdraw ? "withdrawn" : "published";
        return Encoding.UTF8.GetBytes($$"""{"title":"{{title}}","body":"Text.","path":"{{path}}","status":"{{status}}"}""");
    }

    private static string? FaultAfter(World world, SitePageId page, ISchedule schedule, int callsToLive, params Func<Task>[] actors)
    {
        var interleaving = new Interleaving(schedule);
        world.Storage.Turn = interleaving.TurnAsync;
        interleaving.Run(actors, callsToLive);
        world.ProcessAll();
        var stored = world.Storage.Pages.GetValueOrDefault(page.ToString());
        if (!ListedPage.Of(world.Storage.Pages.Values).SequenceEqual(world.Storage.Site?.Settings.Pages ?? [])) return "The list is wrong.";
        return Paths.Select(PagePath.Parse).Select(path => FaultAt(world, path, stored)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>A path at which readers never saw the page has no document; one of a deleted page is gone.</summary>
    private static string? FaultAt(World world, PagePath path, SitePage? page)
    {
        var found = world.Storage.Documents.GetValueOrDefault(path.DocumentPath);
        var isKnown = page?.KnownPaths.Contains(path) ?? found is not null;
        var isShown = isKnown && page?.IsPublic is true && page.Path == path;
        if (isKnown != (found is not null)) return $"{path} has a document that it should not have, or none.";
        if (found is null) return null;
        if (found.Version.Gone != (page?.IsPublic is not true)) return $"{path} is gone, or should be.";
        if (page?.IsPublic is true && isShown != (found.Version.Redirect is null)) return $"{path} leads on, or should.";
        return isShown && Encoding.UTF8.GetString(found.Body.Span) != $"text {page?.Title}" ? $"{path} shows another state." : null;
    }
}

/// <summary>What an editor of the model does with the page.</summary>
public enum PageEdit
{
    Publish,
    Withdraw,
    Move,
    Retitle,
    Delete,
}

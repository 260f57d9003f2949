using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Editing;

/// <summary>What editors do with pages of the site's own: read, lay the request over the page, save over what was read.</summary>
public sealed class PageEditing(
    ISitePageStore pages, CurrentSite sites, AddressService addresses, ImageNaming images, OutboxProcessor processor,
    PublishingOptions options, TimeProvider time)
{
    /// <summary>Stores a new page and publishes it, if its draft says so.</summary>
    /// <param name="body">The page: JSON in UTF-8.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<Outcome<SavedPage>> CreateAsync(ReadOnlyMemory<byte> body, Submission submission, CancellationToken cancel)
    {
        var read = SitePageDraft.Read(body);
        if (!read.TryGet(out var draft, out var refusal)) return refusal;
        var id = SitePageId.Of(submission.Request.Id);
        // Another try at the same request has made it already.
        if (await pages.FindAsync(id, cancel) is { } made)
            return await PublishAsync(made, NewMessage(made, submission), submission, cancel);
        if ((await pages.ListAsync(cancel)).Count >= SitePage.Most) return RefusalKind.TooManyPages;
        if (await WhyNotAsync(draft, id, before: null, submission.IsDryRun, cancel) is { } why) return why;
        if (submission.IsDryRun) return RefusalKind.DryRunPassed;
        var page = draft.Over(stored: null, id, submission.Editor.Name, Second);
        var message = NewMessage(page, submission);
        // Only another try at the same request makes a page of this id.
        if (!await pages.TrySaveAsync(page, message, cancel)) return RefusalKind.StaleRevision;
        return await PublishAsync(page, message, submission, cancel) with { Warnings = read.Warnings };
    }

    /// <summary>Replaces a page by the whole of <paramref name="body"/>, its status included.</summary>
    /// <param name="id">Which page.</param>
    /// <param name="revisions">The revisions that the change is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="body">The page as it is to be: JSON in UTF-8.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<Outcome<SavedPage>> ReplaceAsync(
        SitePageId id, IReadOnlyList<int>? revisions, ReadOnlyMemory<byte> body, Submission submission, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await pages.FindAsync(id, cancel) is not { } stored) return RefusalKind.UnknownPage;
            if (revisions?.Contains(stored.Revision) == false) return RefusalKind.StaleRevision;
            var read = SitePageDraft.Read(body, stored, await sites.GetAsync(cancel));
            if (!read.TryGet(out var draft, out var refusal)) return refusal;
            if (await WhyNotAsync(draft, id, stored, submission.IsDryRun, cancel) is { } why) return why;
            if (submission.IsDryRun) return RefusalKind.DryRunPassed;
            var page = draft.Over(stored, id, submission.Editor.Name, Second);
            var message = NewMessage(page, submission);
            if (await pages.TrySaveAsync(page, message, cancel))
                return await PublishAsync(page, message, submission, cancel) with { Warnings = read.Warnings };
        }
    }

    /// <summary>Deletes a page for good. Its addresses are gone, and free for others.</summary>
    /// <param name="id">Which page.</param>
    /// <param name="revisions">The revisions that this is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    /// <returns>The page as it was.</returns>
    public async Task<Outcome<SavedPage>> DeleteAsync(
        SitePageId id, IReadOnlyList<int>? revisions, Submission submission, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await pages.FindAsync(id, cancel) is not { } stored) return RefusalKind.UnknownPage;
            if (revisions?.Contains(stored.Revision) == false) return RefusalKind.StaleRevision;
            if (submission.IsDryRun) return RefusalKind.DryRunPassed;
            var message = NewMessage(stored, submission);
            if (await pages.TryRemoveAsync(stored, message, cancel)) return await PublishAsync(stored, message, submission, cancel);
        }
    }

    private DateTimeOffset Second => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Why a page cannot become what a draft says; <see langword="null"/> if it can, and its path is reserved then.</summary>
    private async Task<Refusal?> WhyNotAsync(
        SitePageDraft draft, SitePageId id, SitePage? before, bool isDryRun, CancellationToken cancel)
    {
        var faults = await images.CheckAsync(before?.Body ?? "", draft.Body, cancel);
        if (faults.Count > 0) return Refusal.Of(RefusalKind.InvalidPage, faults);
        var address = Address.Of(draft.Path.Address);
        var isFree = isDryRun
            ? await addresses.IsFreeAsync(address, id.Owner, cancel)
            : await addresses.TryReserveAsync(address, id.Owner, cancel);
        return isFree ? null : Refusal.Of(RefusalKind.AddressTaken, await TakenByAsync(address, cancel));
    }

    private async Task<FieldError> TakenByAsync(Address address, CancellationToken cancel)
    {
        var owner = await addresses.FindOwnerAsync(address, cancel);
        if (owner is null) return new FieldError("#/path", "Belonged to another page until this moment: try again.");
        return await pages.FindAsync(SitePageId.Of(owner.Value), cancel) is { } page
            ? new FieldError("#/path", $"Belongs to the page {page.Id}.")
            : new FieldError("#/path", $"Belongs to the review {owner}, or to a page of that id that was deleted minutes ago.");
    }

    private PageChanged NewMessage(SitePage page, Submission submission)
    {
        var now = time.GetUtcNow();
        return new PageChanged
        {
            Id = Guid.CreateVersion7(now),
            NotBefore = submission.Waits ? now + options.Grace : now,
            Page = page.Id,
            Paths = page.KnownPaths,
        };
    }

    private async Task<Outcome<SavedPage>> PublishAsync(
        SitePage page, PageChanged message, Submission submission, CancellationToken cancel) =>
        new SavedPage(page, submission.Waits ? await processor.ProcessNowAsync(message, cancel) : Publication.Pending);
}

/// <summary>A page of the site's own that was just saved or deleted.</summary>
/// <param name="Page">The page as it is stored, or was.</param>
/// <param name="Publication">Whether readers see this state of it already.</param>
public sealed record SavedPage(SitePage Page, Publication Publication);

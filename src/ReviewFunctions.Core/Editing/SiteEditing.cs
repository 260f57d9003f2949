using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Editing;

/// <summary>The one way in which editors change the site: read, lay the request over it, save over what was read.</summary>
public sealed class SiteEditing(
    CurrentSite sites, ISiteStore store, SiteHistory history, IImageStore images, IMailer mailer, TimeProvider time)
{
    /// <summary>Replaces the settings by the whole of <paramref name="body"/>, JSON in UTF-8; else as <see cref="RewriteAsync"/>.</summary>
    public Task<Outcome<SiteSettings>> ReplaceAsync(
        IReadOnlyList<int>? revisions, bool isDryRun, ReadOnlyMemory<byte> body, Editor editor, CancellationToken cancel) =>
        RewriteAsync(revisions, isDryRun, stored => SiteRewrite.ReadWhole(body, stored), editor, cancel);

    /// <summary>Changes parts of the settings by a merge patch, JSON in UTF-8; else as <see cref="RewriteAsync"/>.</summary>
    public Task<Outcome<SiteSettings>> PatchAsync(
        IReadOnlyList<int>? revisions, bool isDryRun, ReadOnlyMemory<byte> patch, Editor editor, CancellationToken cancel) =>
        RewriteAsync(revisions, isDryRun, stored => SiteRewrite.ReadPatch(patch, stored), editor, cancel);

    /// <summary>
    /// Saves the settings of a kept revision as a new one; else as <see cref="RewriteAsync"/>. What is not an editor's to change stays as
    /// it is.
    /// </summary>
    public async Task<Outcome<SiteSettings>> RestoreAsync(
        IReadOnlyList<int>? revisions, bool isDryRun, int revision, Editor editor, CancellationToken cancel) =>
        await history.FindAsync(revision, cancel) is { } former
            ? await RewriteAsync(revisions, isDryRun, stored => former.Over(stored), editor, cancel)
            : RefusalKind.UnknownRevision;

    /// <summary>
    /// Saves what <paramref name="read"/> makes of the stored settings, together with the message to publish everything. If somebody else
    /// was faster, all begins again with what is stored then.
    /// </summary>
    /// <param name="revisions">The revisions that the change is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="isDryRun">Whether nothing is to be saved, only told if it would have been.</param>
    /// <param name="read">Reads the request. It may be asked several times.</param>
    /// <param name="editor">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    /// <returns>The settings as they are stored now, or why they were not changed.</returns>
    public async Task<Outcome<SiteSettings>> RewriteAsync(
        IReadOnlyList<int>? revisions, bool isDryRun, Func<SiteSettings, Outcome<SiteSettings>> read, Editor editor,
        CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var stored = await sites.ReadAsync(cancel);
            if (revisions?.Contains(stored.Settings.Revision) == false) return RefusalKind.StaleRevision;
            if (!read(stored.Settings).TryGet(out var asked, out var refusal)) return refusal;
            var fault = FaultOfMails(stored.Settings, asked) ?? await FaultOfImagesAsync(stored.Settings, asked, cancel);
            if (fault is not null) return Refusal.Of(RefusalKind.InvalidSite, fault);
            if (isDryRun) return RefusalKind.DryRunPassed;
            var now = time.GetUtcNow();
            var next = asked with
            {
                Revision = stored.Settings.Revision + 1,
                Editor = editor.Name,
                Saved = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
            };
            if (await store.TrySaveAsync(next, EverythingChanged.New(now), stored, cancel)) return next;
        }
    }

    /// <summary>What readers are promised must be possible; what the site promises already may stay.</summary>
    private FieldError? FaultOfMails(SiteSettings stored, SiteSettings next) => next.AnswerMails && !stored.AnswerMails && !mailer.IsThere
        ? new FieldError("#/answerMails", "Mail has to be set up first, by the setting Mail__Server.")
        : null;

    /// <summary>An image that the request brings must be there; one that the site has already may stay, whatever became of it.</summary>
    private async Task<FieldError?> FaultOfImagesAsync(SiteSettings stored, SiteSettings next, CancellationToken cancel)
    {
        foreach (var (field, image) in NamedBy(next).Except(NamedBy(stored)))
            if (await images.FindAsync(image, cancel) is not { Image.CanBeNamed: true })
                return new FieldError($"#/{field}", "Must be the id of an image that is there: upload it first.");
        return null;
    }

    private static IEnumerable<(string Field, ImageId Image)> NamedBy(SiteSettings site) =>
        [.. site.Icon is { } icon ? [("icon", icon)] : Array.Empty<(string, ImageId)>(),
            .. site.Theme.Images.Select(named => ($"theme/{named.Field}", named.Image))];
}

/// <summary>Asks for everything to be derived again from what is stored, which <see cref="EverythingChangedHandler"/> does.</summary>
public sealed class Rebuild(IOutbox outbox, TimeProvider time)
{
    /// <summary>Leaves a message to the timer, which begins within a minute.</summary>
    public Task RequestAsync(IdempotentRequest request, CancellationToken cancel) =>
        outbox.AddAsync(new EverythingChanged { Id = request.Id, NotBefore = time.GetUtcNow() }, cancel);
}

using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site.Drafts;

namespace ReviewFunctions.Core.Site;

/// <summary>The one way in which editors change the site: read, lay the request over it, save over what was read.</summary>
public sealed class SiteEditing(CurrentSite sites, ISiteStore store, IImageStore images, TimeProvider time)
{
    /// <summary>
    /// Saves what <paramref name="read"/> makes of the stored settings, together with the message to publish everything. If somebody else
    /// was
    /// faster, all begins again with what is stored then.
    /// </summary>
    /// <param name="revisions">The revisions that the change is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="isTrial">Whether nothing is to be saved, only told if it would have been.</param>
    /// <param name="read">Reads the request. It may be asked several times.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<SiteOutcome> RewriteAsync(IReadOnlyList<int>? revisions, bool isTrial, Func<SiteSettings, DraftReading> read, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var stored = await sites.ReadAsync(cancel);
            if (revisions?.Contains(stored.Settings.Revision) == false) return new StaleSite();
            var reading = read(stored.Settings);
            if (reading is not AcceptedSite accepted) return new UnusableSiteRequest(reading);
            if (await FaultOfIconAsync(stored.Settings, accepted.Settings, cancel) is { } fault) return new UnusableSiteRequest(new RefusedDraft([fault]));
            if (isTrial) return new PassedSiteTrial();
            var next = accepted.Settings with { Revision = stored.Settings.Revision + 1 };
            if (await store.TrySaveAsync(next, Rebuild.NewMessage(time.GetUtcNow()), stored, cancel)) return new SavedSite(next);
        }
    }

    /// <summary>An icon that the request brings must be there; one that the site has already may stay, whatever became of it.</summary>
    private async Task<FieldError?> FaultOfIconAsync(SiteSettings stored, SiteSettings next, CancellationToken cancel) =>
        next.Icon is { } icon && icon != stored.Icon && await images.FindAsync(icon, cancel) is not { Image.CanBeNamed: true }
            ? new FieldError("#/icon", "Must be the id of an image that is there: upload it first.")
            : null;
}

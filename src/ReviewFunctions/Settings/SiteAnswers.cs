using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Settings;

/// <summary>The site's settings as the editors' API answers with them. The ETag is their revision, strong.</summary>
public sealed class SiteAnswers(IOutbox outbox)
{
    /// <summary>200 for the settings as they were asked for, with how far publication of everything is.</summary>
    public async Task<IResult> FoundAsync(SiteSettings site, CancellationToken cancel) =>
        Of(site, PublicationState.Of(await outbox.ListEverythingAsync(cancel)));

    /// <summary>200 for settings that were just changed, with their new ETag, 204 after a trial, or why they were not. The timer publishes them.</summary>
    public static IResult Rewritten(SiteOutcome outcome) => outcome switch
    {
        SavedSite saved => Of(saved.Settings, PublicationState.Of(Publication.Pending)),
        PassedSiteTrial => Results.NoContent(),
        StaleSite => Problem.StaleRevision,
        UnusableSiteRequest { Reading: RefusedDraft refused } => Problem.InvalidSite(refused.Errors),
        UnusableSiteRequest { Reading: MalformedDraft malformed } => Problem.Malformed(malformed.Error),
        UnusableSiteRequest { Reading: ContradictingDraft contradicting } => Problem.ReadOnlyField(contradicting.Errors),
        _ => throw new InvalidOperationException($"No answer to a {outcome.GetType().Name}."),
    };

    private static JsonResult Of(SiteSettings site, JsonNode publication) =>
        new(SiteJson.Write(SiteDocument.Of(site, publication))) { ETag = ETag.Of(site.Revision) };
}

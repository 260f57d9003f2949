using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Settings;

/// <summary>The site's settings as the editors' API answers with them. The ETag is their revision, strong.</summary>
public sealed class SiteRepresentation(IOutbox outbox)
{
    /// <summary>200 for the settings as they were asked for, with how far publication of everything is.</summary>
    public async Task<IResult> FoundAsync(SiteSettings site, CancellationToken cancel) =>
        Of(site, PublicationState.Of(await outbox.ListEverythingAsync(cancel)));

    /// <summary>200 for settings that were just changed, with their new ETag, or why they were not. The timer publishes them.</summary>
    public static IResult Saved(Outcome<SiteSettings> outcome) =>
        outcome.TryGet(out var saved, out var refusal) ? Of(saved, PublicationState.Of(Publication.Pending)) : Refusals.Answer(refusal);

    /// <summary>200 for settings as they were at a revision, with the ETag that they had.</summary>
    public static IResult Former(SiteSettings site) => Of(site, publication: null);

    /// <summary>200 for the revisions that are kept.</summary>
    public static IResult Listed(IReadOnlyList<SiteRevision> revisions) =>
        JsonList.Of(revisions.Select(revision => revision.ToJson()), next: null);

    private static JsonResult Of(SiteSettings site, JsonNode? publication) =>
        new(SiteJson.Write(SiteDocument.Of(site, publication))) { ETag = ETag.Of(site.Revision) };
}

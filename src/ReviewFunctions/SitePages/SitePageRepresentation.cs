using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.SitePages;

/// <summary>Pages of the site's own as the editors' API answers with them. The ETag is the revision, strong.</summary>
public sealed class SitePageRepresentation(CurrentSite sites)
{
    /// <summary>201 for a page that was just made, or why it was not.</summary>
    public async Task<IResult> CreatedAsync(Outcome<SavedPage> outcome, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal);
        var site = await sites.GetAsync(cancel);
        var address = site.Resolve($"api/pages/{saved.Page.Id}");
        return Of(saved, outcome, site) with { Status = StatusCodes.Status201Created, Location = address };
    }

    /// <summary>200 for a page that was just changed or deleted, or why it was not.</summary>
    public async Task<IResult> SavedAsync(Outcome<SavedPage> outcome, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal);
        return Of(saved, outcome, await sites.GetAsync(cancel));
    }

    /// <summary>200 for a page that was asked for.</summary>
    public async Task<IResult> FoundAsync(SitePage page, CancellationToken cancel) =>
        Of(page, SitePageDocument.Of(page, await sites.GetAsync(cancel)));

    /// <summary>200 for the list of all pages, without their texts.</summary>
    public async Task<IResult> ListedAsync(IReadOnlyList<SitePage> pages, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        return JsonList.Of(pages.Select(page => SiteJson.Write(SitePageDocument.Of(page, site) with { Body = null })), next: null);
    }

    private static JsonResult Of(SavedPage saved, Outcome<SavedPage> outcome, SiteSettings site) =>
        Of(saved.Page, SitePageDocument.Of(saved.Page, site) with
        {
            Publication = PublicationState.Of(saved.Publication),
            Warnings = outcome.Warnings.Count > 0 ? outcome.Warnings : null,
        });

    private static JsonResult Of(SitePage page, SitePageDocument document) =>
        new(SiteJson.Write(document)) { ETag = ETag.Of(page.Revision) };
}

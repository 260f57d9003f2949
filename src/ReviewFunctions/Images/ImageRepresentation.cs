using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Images;

/// <summary>Images as the editors' API answers with them. The ETag is the revision, strong.</summary>
public sealed class ImageRepresentation(CurrentSite sites, ImageUsage usage)
{
    private static readonly FieldError KeptDescription =
        new("#", "The same file was uploaded before, and what was said of it then is kept: PATCH the image to say something else.");

    /// <summary>
    /// 201 for an image that was uploaded, 202 while its variants are made, 200 if the same bytes were uploaded before; or why there is
    /// none.
    /// </summary>
    public async Task<IResult> UploadedAsync(Outcome<UploadedImage> outcome, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var uploaded, out var refusal)) return Refusals.Answer(refusal);
        var site = await sites.GetAsync(cancel);
        var document = ImageDocument.Of(uploaded.Image, site) with { Warnings = uploaded.IsDescribedOtherwise ? [KeptDescription] : null };
        var address = site.Resolve($"api/images/{uploaded.Image.Id}");
        return Of(uploaded.Image, document) with { Status = StatusOf(uploaded), Location = address };
    }

    /// <summary>200 for an image that was just changed or taken down, or why it was not.</summary>
    public async Task<IResult> SavedAsync(Outcome<SavedImage> outcome, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal);
        var publication = PublicationState.Of(saved.Publication);
        return Of(saved.Image, ImageDocument.Of(saved.Image, await sites.GetAsync(cancel), publication: publication));
    }

    /// <summary>202 for an image that goes within hours, or why it stays.</summary>
    public async Task<IResult> LeavingAsync(Outcome<Image> outcome, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var image, out var refusal)) return Refusals.Answer(refusal);
        return Of(image, ImageDocument.Of(image, await sites.GetAsync(cancel))) with { Status = StatusCodes.Status202Accepted };
    }

    /// <summary>200 for an image that was asked for. Never 304: its status and its use move without its revision.</summary>
    public async Task<IResult> FoundAsync(Image image, CancellationToken cancel)
    {
        var usedBy = await usage.ListAsync(image.Id, cancel).ToListAsync(cancel);
        return Of(image, ImageDocument.Of(image, await sites.GetAsync(cancel), usedBy)) with { IsConditional = false };
    }

    /// <summary>200 for a page of images.</summary>
    public async Task<IResult> ListedAsync(ImagePage page, QueryBuilder? nextQuery, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var next = nextQuery is null ? null : site.Resolve($"api/images{nextQuery}");
        return JsonList.Of(page.Images.Select(image => ImageJson.Write(ImageDocument.Of(image, site))), next);
    }

    private static JsonResult Of(Image image, ImageDocument document) => new(ImageJson.Write(document)) { ETag = ETag.Of(image.Revision) };

    private static int StatusOf(UploadedImage uploaded) => uploaded switch
    {
        { IsNew: false } => StatusCodes.Status200OK,
        { Image.IsShown: true } => StatusCodes.Status201Created,
        _ => StatusCodes.Status202Accepted,
    };
}

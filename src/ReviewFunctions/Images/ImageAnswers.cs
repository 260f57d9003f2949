using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Images;

/// <summary>Images as the editors' API answers with them. The ETag is the revision, strong.</summary>
public sealed class ImageAnswers(CurrentSite sites, ImageUsage usage)
{
    private static readonly FieldError KeptDescription =
        new("#", "The same file was uploaded before, and what was said of it then is kept: PATCH the image to say something else.");

    /// <summary>Hands the image and the revisions that a change is meant for to <paramref name="answer"/>, or answers 404, 428 or 400.</summary>
    internal static Task<IResult> ReadAsync(HttpRequest request, string id, Func<ImageId, IReadOnlyList<int>?, Task<IResult>> answer) =>
        ImageId.TryParse(id, out var image)
            ? IfMatch.ReadAsync(request, revisions => answer(image, revisions))
            : Task.FromResult<IResult>(Problem.UnknownImage);

    /// <summary>What came of an upload, a change or a removal.</summary>
    public async Task<IResult> OfAsync(ImageOutcome outcome, CancellationToken cancel)
    {
        if (outcome is PassedImageTrial or AllowedImage) return Results.NoContent();
        var site = await sites.GetAsync(cancel);
        return outcome switch
        {
            NewImage { Image: var image } => Of(image, site, image.IsShown ? StatusCodes.Status201Created : StatusCodes.Status202Accepted) with { Location = AddressOf(image, site) },
            KnownImage known => Known(known, site),
            SavedImage saved => Published(saved.Image, site, saved.Publication),
            TakenDownImage takenDown => Published(takenDown.Image, site, takenDown.Publication),
            LeavingImage leaving => Of(leaving.Image, site, StatusCodes.Status202Accepted),
            _ => ImageRefusal.Of(outcome),
        };
    }

    /// <summary>200 for an image that was asked for. Never 304: its status and its use move without its revision.</summary>
    public async Task<IResult> FoundAsync(Image image, CancellationToken cancel)
    {
        var usedBy = await usage.ListAsync(image.Id, cancel).ToListAsync(cancel);
        return new JsonResult(ImageJson.Write(ImageDocument.Of(image, await sites.GetAsync(cancel), usedBy))) { ETag = ETag.Of(image.Revision), IsConditional = false };
    }

    /// <summary>200 for a page of the list: <c>items</c>, and the way to the <c>next</c> page where there is one.</summary>
    public async Task<IResult> ListedAsync(ImagePage page, QueryBuilder? nextQuery, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var next = nextQuery is null ? null : site.Resolve($"api/images{nextQuery}");
        return JsonList.Of(page.Images.Select(image => ImageJson.Write(ImageDocument.Of(image, site))), next);
    }

    private static JsonResult Known(KnownImage known, SiteSettings site)
    {
        var document = ImageDocument.Of(known.Image, site) with { Warnings = known.IsSaidOtherwise ? [KeptDescription] : null };
        return new JsonResult(ImageJson.Write(document)) { ETag = ETag.Of(known.Image.Revision), Location = AddressOf(known.Image, site) };
    }

    private static JsonResult Published(Image image, SiteSettings site, Publication publication) =>
        new(ImageJson.Write(ImageDocument.Of(image, site,
            publication: PublicationState.Of(publication))))
        { ETag = ETag.Of(image.Revision) };

    private static JsonResult Of(Image image, SiteSettings site, int status = StatusCodes.Status200OK) =>
        new(ImageJson.Write(ImageDocument.Of(image, site)), status) { ETag = ETag.Of(image.Revision) };

    private static Uri AddressOf(Image image, SiteSettings site) => site.Resolve($"api/images/{image.Id}");
}

using System.Globalization;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Images;

/// <summary>Sees to it that a review or a page names only images that are there, and that none of them is removed while it does.</summary>
public sealed class ImageNaming(IImageStore images, ImageUsage usage)
{
    /// <summary>
    /// What is wrong with the images that a save brings into a review. On its way in, each is noted first and looked at then: so either the
    /// removal of an image sees the note, or the save sees the removal. Those that the review names already may stay, whatever became of
    /// them.
    /// </summary>
    /// <param name="review">Which review.</param>
    /// <param name="before">What is stored; <see langword="null"/> for a new review.</param>
    /// <param name="content">What is about to be saved.</param>
    /// <param name="isDryRun">Whether nothing is to be written.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(
        ReviewId review, ReviewContent? before, ReviewContent content, bool isDryRun, CancellationToken cancel)
    {
        var named = content.Images;
        if (named.Count == 0) return [];
        if (!isDryRun) await usage.NoteAsync(review, named, cancel);
        var found = await Task.WhenAll(named.Select(image => images.FindAsync(image, cancel)));
        var kept = before?.Images.ToHashSet() ?? [];
        return [.. named.Zip(found).Index().Where(pair => !kept.Contains(pair.Item.First)).Select(pair =>
            FaultOf(content, pair.Item.First, pair.Item.Second?.Image, pair.Index)).OfType<FieldError>()];
    }

    /// <summary>
    /// What is wrong with the images that a save brings into a page of the site's own. Nothing is noted: whoever removes an image reads
    /// all pages, again when every save that saw the image before has come to its end.
    /// </summary>
    /// <param name="before">The text that is stored, whose images may stay; empty for a new page.</param>
    /// <param name="body">The text that is about to be saved.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(string before, string body, CancellationToken cancel)
    {
        List<ImageId> named = [.. BodyImages.Of(body)];
        var kept = BodyImages.Of(before);
        var found = await Task.WhenAll(named.Select(image => images.FindAsync(image, cancel)));
        return [.. named.Zip(found).Index().Where(pair => !kept.Contains(pair.Item.First)).Select(pair =>
            FaultInBody(pair.Item.Second?.Image, pair.Index + 1)).OfType<FieldError>()];
    }

    private static FieldError? FaultInBody(Image? image, int number) => image?.CanBeNamed == true
        ? null
        : new FieldError("#/body", string.Create(CultureInfo.InvariantCulture, $"Image {number} of the body {WhyNot(image)}"));

    private static FieldError? FaultOf(ReviewContent content, ImageId named, Image? image, int place)
    {
        if (image?.CanBeNamed == true) return null;
        var isLead = content.LeadImage?.Id == named;
        var which = isLead
            ? "The image"
            : string.Create(CultureInfo.InvariantCulture, $"Image {place + (content.LeadImage is null ? 1 : 0)} of the body");
        return new FieldError(isLead ? "#/leadImage" : "#/body", $"{which} {WhyNot(image)}");
    }

    private static string WhyNot(Image? image) => image?.Status switch
    {
        null => "is not there: upload it first.",
        ImageStatus.Failed => "could not be read to its end: upload another.",
        ImageStatus.Removed => "was taken down: it cannot be shown any more.",
        _ => "is being removed: upload it again to keep it.",
    };
}

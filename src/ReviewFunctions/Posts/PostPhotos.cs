using System.Text.Json.Nodes;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Posts;

/// <summary>Finds the uploaded images among the photos of posts, and makes images of files that came with a post.</summary>
public sealed class PostPhotos(IImageStore images, Uploading uploading)
{
    /// <summary>The most photos of a post.</summary>
    public const int Most = 20;

    /// <summary>The photos that values of <c>photo</c> name: addresses, or objects with <c>value</c> and <c>alt</c>.</summary>
    /// <exception cref="ProblemException">A value is neither, or there are too many.</exception>
    internal async Task<IReadOnlyList<PostPhoto>> FindAsync(
        IReadOnlyList<JsonNode> values, IReadOnlyList<string> alts, SiteSettings site, CancellationToken cancel)
    {
        if (values.Count > Most) throw PostFault.Of($"A post can have {Most} photos at most.");
        List<PostPhoto> photos = [];
        foreach (var (place, value) in values.Index())
        {
            if (PostProperties.TextOf(value) is not { } address || !WebAddress.TryParse(address, WebAddress.MaxLength, out _))
                throw PostFault.Of("Each photo must be an address of the web, or an object with value and alt.");
            var alt = value is JsonObject whole ? PostProperties.TextOf(whole["alt"]) : alts.ElementAtOrDefault(place);
            if (string.IsNullOrWhiteSpace(alt)) alt = null;
            var id = IdOf(address, site);
            var image = id is { } named ? await images.FindAsync(named, cancel) : null;
            photos.Add(new PostPhoto(address, id, alt, id is null || alt is not null || image?.Image.Description.Alt.Length > 0));
        }

        return photos;
    }

    /// <summary>Makes an image of a file, or finds the one that has the same bytes.</summary>
    /// <param name="file">The file; it is dropped if it becomes no image.</param>
    /// <param name="alt">What it shows; <see langword="null"/> if nobody has said so yet.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="site">The publication.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>The address of the image for apps.</returns>
    /// <exception cref="ProblemException">It is refused.</exception>
    internal async Task<Uri> UploadAsync(
        ReceivedFile file, string? alt, Submission submission, SiteSettings site, CancellationToken cancel)
    {
        var outcome = await uploading.TakeAsync(file, Describe(alt), submission, cancel);
        return outcome.TryGet(out var uploaded, out var refusal)
            ? AddressOf(uploaded.Image, site)
            : throw new ProblemException(Refusals.ProblemOf(refusal));
    }

    /// <summary>What is said of an image: its alternative text, or that nobody has said anything yet.</summary>
    private static ImageDescription Describe(string? alt) =>
        string.IsNullOrWhiteSpace(alt) ? new ImageDescription { Alt = "", Decorative = true } : new ImageDescription { Alt = alt };

    /// <summary>
    /// The address of an image for apps: its largest variant that every app can show, or the folder of all while they are being made.
    /// </summary>
    private static Uri AddressOf(Image image, SiteSettings site) =>
        image.Variants.LastOrDefault(variant => variant.MediaType != ImageVariant.WebP) is { } variant
            ? site.Resolve(SiteAddresses.VariantPath(image.Id, variant.Name))
            : site.Resolve(SiteAddresses.ImageFolder(image.Id));

    /// <summary>The uploaded image that has a file at an address; <see langword="null"/> for any other address.</summary>
    internal static ImageId? IdOf(string address, SiteSettings site)
    {
        var folder = site.Resolve(SiteAddresses.ImagesFolder).AbsoluteUri;
        return address.StartsWith(folder, StringComparison.Ordinal)
            && ImageId.TryParse(address[folder.Length..].Split('/')[0], out var id) ? id : null;
    }
}

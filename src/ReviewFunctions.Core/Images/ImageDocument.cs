using System.Text.Json.Nodes;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Images;

/// <summary>An image as the editors' API answers with it: what its editor says of it, then what is known of it.</summary>
public sealed record ImageDocument
{
    /// <inheritdoc cref="ImageDescription.Alt"/>
    public required string Alt { get; init; }

    /// <inheritdoc cref="ImageDescription.Decorative"/>
    public required bool Decorative { get; init; }

    /// <inheritdoc cref="ImageDescription.Caption"/>
    public string? Caption { get; init; }

    /// <inheritdoc cref="ImageDescription.Credit"/>
    public string? Credit { get; init; }

    /// <inheritdoc cref="ImageDescription.FocalPoint"/>
    public FocalPoint? FocalPoint { get; init; }

    /// <summary>The id under which reviews name it.</summary>
    public required string Id { get; init; }

    /// <inheritdoc cref="Image.Status"/>
    public required ImageStatus Status { get; init; }

    /// <inheritdoc cref="Image.Kind"/>
    public required ImageKind Kind { get; init; }

    /// <inheritdoc cref="Image.Width"/>
    public required int Width { get; init; }

    /// <inheritdoc cref="Image.Height"/>
    public required int Height { get; init; }

    /// <inheritdoc cref="Image.Bytes"/>
    public required long Bytes { get; init; }

    /// <inheritdoc cref="Image.Frames"/>
    public required int Frames { get; init; }

    /// <summary>Whether it was an animation, of which readers see the first frame.</summary>
    public required bool Flattened { get; init; }

    /// <inheritdoc cref="Image.Placeholder"/>
    public string? Placeholder { get; init; }

    /// <inheritdoc cref="Image.DominantColour"/>
    public string? DominantColour { get; init; }

    /// <summary>What readers get; <see langword="null"/> until it is made.</summary>
    public IReadOnlyList<VariantDocument>? Variants { get; init; }

    /// <inheritdoc cref="Image.Takedown"/>
    public ImageTakedown? Takedown { get; init; }

    /// <summary>The ids of the reviews of which a revision names it; <see langword="null"/> to leave them out.</summary>
    public IReadOnlyList<string>? UsedBy { get; init; }

    /// <inheritdoc cref="Image.Uploaded"/>
    public required DateTimeOffset Uploaded { get; init; }

    /// <inheritdoc cref="Image.Editor"/>
    public required string Editor { get; init; }

    /// <inheritdoc cref="Image.Revision"/>
    public required int Revision { get; init; }

    /// <summary>What a request said that was not stored, each with its field and a sentence; <see langword="null"/> for nothing.</summary>
    public IReadOnlyList<FieldError>? Warnings { get; init; }

    /// <summary>How far the publication of a change is; <see langword="null"/> to leave it out.</summary>
    public JsonNode? Publication { get; init; }

    /// <summary>The document of an image on that site.</summary>
    public static ImageDocument Of(Image image, SiteSettings site, IReadOnlyList<ReviewId>? usedBy = null, JsonNode? publication = null) =>
        new()
        {
            Alt = image.Description.Alt,
            Decorative = image.Description.Decorative,
            Caption = image.Description.Caption,
            Credit = image.Description.Credit,
            FocalPoint = image.Description.FocalPoint,
            Id = image.Id.ToString(),
            Status = image.Status,
            Kind = image.Kind,
            Width = image.Width,
            Height = image.Height,
            Bytes = image.Bytes,
            Frames = image.Frames,
            Flattened = image.Frames > 1,
            Placeholder = image.Placeholder,
            DominantColour = image.DominantColour,
            Variants = image.IsShown ? [.. image.Variants.Select(variant => DocumentOf(image, variant, site))] : null,
            Takedown = image.Takedown,
            UsedBy = usedBy is null ? null : [.. usedBy.Select(review => review.ToString())],
            Uploaded = image.Uploaded,
            Editor = image.Editor,
            Revision = image.Revision,
            Publication = publication,
        };

    private static VariantDocument DocumentOf(Image image, ImageVariant variant, SiteSettings site) =>
        new(site.Resolve(SiteAddresses.VariantPath(image.Id, variant.Name)), variant.MediaType, variant.Width, variant.Height,
            variant.Bytes);
}

/// <summary>A variant as the editors' API answers with it.</summary>
/// <param name="Url">Its absolute address.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Width">How wide it is, in pixels.</param>
/// <param name="Height">How high it is, in pixels.</param>
/// <param name="Bytes">How long it is, in bytes.</param>
public sealed record VariantDocument(Uri Url, string Type, int Width, int Height, int Bytes);

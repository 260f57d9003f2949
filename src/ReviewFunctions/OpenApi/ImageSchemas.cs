using Microsoft.OpenApi;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Http;
using Point = ReviewFunctions.Core.Images.FocalPoint;
using Takedown = ReviewFunctions.Core.Images.ImageTakedown;

namespace ReviewFunctions.OpenApi;

/// <summary>Images as they are sent and answered with. Each public member is a schema by its name.</summary>
internal static class ImageSchemas
{
    /// <summary>An image as it is stored.</summary>
    public static OpenApiSchema Image => Document().Object("What is known of an image.");

    /// <summary>A page of images.</summary>
    public static OpenApiSchema ImageList => new Fields()
        .Required("Items", Schema.List(Schema.Named(nameof(Image)), "The images; perhaps fewer than asked for, although there are more.", PageLimit.Max))
        .Optional("Next", Schema.Next)
        .Object("A page of the list of images.");

    /// <summary>A merge patch of what is said of an image.</summary>
    public static OpenApiSchema ImagePatch => Facts(Description(new Fields()), isAlwaysThere: false)
        .Patch("A merge patch of what is said of an image: what is missing stays, `null` takes away.");

    /// <summary>One file that readers get.</summary>
    public static OpenApiSchema ImageVariant => new Fields()
        .Required(nameof(VariantDocument.Url), Schema.Text("Its absolute address."))
        .Required(nameof(VariantDocument.Type), Schema.Text("Its media type."))
        .Required(nameof(VariantDocument.Width), Schema.Count(1, null, "How wide it is, in pixels."))
        .Required(nameof(VariantDocument.Height), Schema.Count(1, null, "How high it is, in pixels."))
        .Required(nameof(VariantDocument.Bytes), Schema.Count(1, null, "How long it is."))
        .Object("An image in one width and format.");

    /// <summary>Who took an image down, when and why.</summary>
    public static OpenApiSchema ImageTakedown => new Fields()
        .Required(nameof(Takedown.At), Schema.Time("When."))
        .Required(nameof(Takedown.Editor), Schema.Text("Who."))
        .Optional(nameof(Takedown.Reason), Schema.Text(Takedown.MaxReason, "Why."))
        .Object("Who took an image down everywhere, when and why.");

    /// <summary>What must stay in sight.</summary>
    public static OpenApiSchema FocalPoint => new Fields()
        .Required(nameof(Point.X), Schema.Number(0, 1, "From the left edge, as a part of the width."))
        .Required(nameof(Point.Y), Schema.Number(0, 1, "From the upper edge, as a part of the height."))
        .Object("What must stay in sight when the picture is cut to another shape.");

    /// <summary>A form with a file. Not among the schemas of JSON bodies, since nothing else names it.</summary>
    internal static OpenApiSchema UploadForm => new Fields()
        .Required(Images.UploadForm.FileName, Schema.Text("The file."))
        .Required(nameof(ImageDescription.Alt), Alt)
        .Optional(nameof(ImageDescription.Decorative), Decorative)
        .Optional(nameof(ImageDescription.Caption), Caption)
        .Optional(nameof(ImageDescription.Credit), Credit)
        .Optional(nameof(ImageDescription.FocalPoint), Schema.Text("Two numbers from 0 to 1 with a comma between them."))
        .Object("The file, and what is said of it.");

    private static OpenApiSchema Alt => Schema.Text("What stands for it where it is not seen; empty only where it is decorative.", ImageDescription.MaxAlt);

    private static OpenApiSchema Decorative => Schema.Truth("Whether it says nothing that the text does not say.");

    private static OpenApiSchema Caption => Schema.Text(ImageDescription.MaxCaption, "What stands below it, unless a review says otherwise.");

    private static OpenApiSchema Credit => Schema.Text(ImageDescription.MaxCredit, "Whose it is.");

    private static Fields Document() => Facts(Description(new Fields()), isAlwaysThere: true)
        .Optional(nameof(ImageDocument.Warnings), Schema.List(
            Schema.Named(nameof(ProblemSchemas.FieldError)), "What a request said that was not stored; only where something was not."))
        .Optional(nameof(ImageDocument.Publication), Schema.Named(nameof(ReviewSchemas.Publication)));

    private static Fields Description(Fields fields) => fields
        .Required(nameof(ImageDocument.Alt), Alt)
        .Required(nameof(ImageDocument.Decorative), Decorative)
        .Optional(nameof(ImageDocument.Caption), Caption)
        .Optional(nameof(ImageDocument.Credit), Credit)
        .Optional(nameof(ImageDocument.FocalPoint), Schema.Named(nameof(FocalPoint)));

    private static Fields Facts(Fields fields, bool isAlwaysThere) => fields
        .Fixed(nameof(ImageDocument.Id), Schema.Id("The id under which reviews name it; the file decides it."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Status), Schema.OneOf<ImageStatus>("Where it is in its life."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Kind), Schema.OneOf<ImageKind>("The format that was uploaded."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Width), Schema.Count(1, null, "How wide it is when it stands upright, in pixels."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Height), Schema.Count(1, null, "How high it is when it stands upright, in pixels."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Bytes), Schema.Count(1, ImageHeader.MaxBytes, "How long the file is."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Frames), Schema.Count(1, null, "How many frames it has; the first is shown."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Flattened), Schema.Truth("Whether it was an animation, of which readers see the first frame."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Placeholder), Schema.Text("A tiny, blurred version as a `data:` address."))
        .Fixed(nameof(ImageDocument.DominantColour), Schema.Form("#[0-9a-f]{6}", "The colour that most of it has."))
        .Fixed(nameof(ImageDocument.Variants), Schema.List(Schema.Named(nameof(ImageVariant)), "What readers get, narrowest first; missing until it is made."))
        .Optional(nameof(ImageDocument.Takedown), Schema.Named(nameof(ImageTakedown)))
        .Fixed(nameof(ImageDocument.UsedBy), Schema.List(Schema.Id("The id of a review."), "The reviews of which a revision names it; only where one image was asked for."))
        .Fixed(nameof(ImageDocument.Uploaded), Schema.Time("When it was uploaded."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Editor), Schema.Text("Who uploaded it."), isAlwaysThere)
        .Fixed(nameof(ImageDocument.Revision), Schema.Count(1, null, "Counts the changes of what is said of it; the number in its ETag."), isAlwaysThere);
}

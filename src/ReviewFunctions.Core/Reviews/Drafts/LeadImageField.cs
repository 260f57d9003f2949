using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>Reads the image that a review opens with: an id, or an object with the id and what the review says of it.</summary>
internal static class LeadImageField
{
    /// <summary>
    /// The lead image; <see langword="null"/> when it is not right, which an error then says. Whether it is there is asked later.
    /// </summary>
    public static LeadImage? Read(JsonField field)
    {
        if (field.IsString) return Id(field) is { } alone ? new LeadImage(alone) : null;
        if (field.Object() is not { } fields) return null;
        var id = fields.Required("id") is { } named ? Id(named) : null;
        var alt = fields.Optional("alt")?.OpenText(ImageDescription.MaxAlt);
        var caption = fields.Optional("caption")?.OpenText(ImageDescription.MaxCaption);
        fields.RefuseOthers();
        return id is null ? null : new LeadImage(id.Value, alt, caption);
    }

    private static ImageId? Id(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (ImageId.TryParse(text, out var id)) return id;
        field.Refuse($"Must be the id of an image: {ImageId.Length} lower-case hexadecimal digits.");
        return null;
    }
}

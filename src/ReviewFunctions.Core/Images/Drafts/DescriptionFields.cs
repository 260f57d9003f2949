using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Images.Drafts;

/// <summary>Reads what an editor says of an image, in the order of <see cref="ImageDescription"/>.</summary>
internal static class DescriptionFields
{
    /// <summary>The description; <see langword="null"/> when a required part of it is missing or wrong, which an error then says.</summary>
    public static ImageDescription? Read(JsonFields fields)
    {
        var decorative = fields.Optional("decorative")?.Truth() ?? false;
        var alt = fields.Required("alt") is { } text ? Alt(text, decorative) : null;
        var caption = fields.Optional("caption")?.OpenText(ImageDescription.MaxCaption);
        var credit = fields.Optional("credit")?.OpenText(ImageDescription.MaxCredit);
        var focalPoint = fields.Optional("focalPoint")?.Object() is { } point ? Point(point) : null;
        return alt is null
            ? null
            : new ImageDescription { Alt = alt, Decorative = decorative, Caption = caption, Credit = credit, FocalPoint = focalPoint };
    }

    private static string? Alt(JsonField field, bool decorative)
    {
        if (field.String() is not { } text) return null;
        if (text.Length == 0 && decorative) return text;
        if (text.Length == 0) field.Refuse("Must say what the image shows; it can be empty only for an image that is decorative.");
        else if (decorative) field.Refuse("Must be empty for an image that is decorative.");
        else return field.OpenText(ImageDescription.MaxAlt);
        return null;
    }

    private static FocalPoint? Point(JsonFields fields)
    {
        var (x, y) = (Part(fields.Required("x")), Part(fields.Required("y")));
        fields.RefuseOthers();
        return x is null || y is null ? null : new FocalPoint(x.Value, y.Value);
    }

    private static decimal? Part(JsonField? field)
    {
        if (field?.Number(FocalPoint.MaxDecimals) is not { } part) return null;
        if (part is >= 0 and <= 1) return part;
        field.Refuse("Must be from 0 to 1.");
        return null;
    }
}

using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Images.Drafts;

/// <summary>Reads what an editor makes of what is said of an image. Never throws, whatever is sent.</summary>
public static class DescriptionRewrite
{
    private static readonly FixedFields ReadOnly = new(
        [.. new[] { "id", "kind", "width", "height", "bytes", "frames", "flattened", "placeholder", "dominantColour",
            "variants" }.Select(name => (name, "The file decides it.")),
        ("status", "It is changed by DELETE, and by uploading the file again."),
        ("takedown", "It is changed by DELETE with everywhere=true."),
        ("warnings", "It is said of one request."),
        ("usedBy", "The reviews decide it."),
        ("uploaded", "It is when the file came."),
        ("editor", "It is whoever uploaded the file."),
        ("revision", "It counts the saves.")]);

    /// <summary>
    /// Reads a merge patch (<see href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</see>): what is missing stays, <c>null</c>
    /// takes away.
    /// </summary>
    /// <param name="utf8">The request.</param>
    /// <param name="stored">The image as it is read, which is patched.</param>
    public static Outcome<ImageDescription> ReadPatch(ReadOnlyMemory<byte> utf8, ImageDocument stored) => ReadOnly.ReadChange(
        utf8, ImageJson.Write(stored), isPatch: true, RefusalKind.InvalidImage, DescriptionFields.Read);
}

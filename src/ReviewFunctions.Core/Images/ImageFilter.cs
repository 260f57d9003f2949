using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Images;

/// <summary>What an editor looks for among all images. What is not set lets everything through.</summary>
public sealed record ImageFilter
{
    /// <summary>The names of the parameters that make a filter.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["unused", "alt", "q"];

    /// <summary>Whether only those are looked for that no revision of any review names.</summary>
    public bool IsUnused { get; init; }

    /// <summary>What stands in the alternative text, folded as a tag is, so that case does not matter.</summary>
    public string? AltPart { get; init; }

    /// <summary>What stands in the alternative text, the caption or the credit, folded likewise.</summary>
    public string? Part { get; init; }

    /// <summary>Reads a filter from named parameters.</summary>
    /// <param name="parameter">The value of a parameter; <see langword="null"/> if it was not sent.</param>
    /// <param name="faults">What is wrong, each with the parameter's name behind a question mark for a pointer.</param>
    /// <returns><see langword="null"/> if anything is wrong.</returns>
    public static ImageFilter? Read(Func<string, string?> parameter, out IReadOnlyList<FieldError> faults)
    {
        var errors = new FieldErrors();
        var (unused, alt, part) = (parameter("unused"), parameter("alt"), parameter("q"));
        if (unused is not (null or "true" or "false")) errors.Add("?unused", "Must be true or false.");
        if (alt is not null && PlainText.Fault(alt, ImageDescription.MaxAlt) is { } fault) errors.Add("?alt", fault);
        if (part is not null && PlainText.Fault(part, ImageDescription.MaxAlt) is { } faultOfPart) errors.Add("?q", faultOfPart);
        faults = errors.Found;
        return faults.Count > 0 ? null : new ImageFilter { IsUnused = unused == "true", AltPart = Folded(alt), Part = Folded(part) };
    }

    /// <summary>Whether what is said of an image is what is looked for.</summary>
    public bool Passes(Image image) =>
        (AltPart is null || Has(image.Description.Alt, AltPart))
        && (Part is null || WordsOf(image.Description).Any(words => Has(words, Part)));

    private static IEnumerable<string?> WordsOf(ImageDescription description) =>
        [description.Alt, description.Caption, description.Credit];

    private static bool Has(string? text, string part) => text is not null && Tag.Identity(text).Contains(part, StringComparison.Ordinal);

    private static string? Folded(string? text) => text is null ? null : Tag.Identity(text);
}

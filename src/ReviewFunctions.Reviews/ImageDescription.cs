using ReviewFunctions.Markup;

namespace ReviewFunctions.Reviews;

/// <summary>What an editor says of an image. A value of this type has passed every check of the editors' API.</summary>
public sealed record ImageDescription
{
    /// <summary>The longest file of an image, in bytes.</summary>
    public const int MaxFile = 25 * 1024 * 1024;

    /// <summary>The longest text for those who do not see the image, in Unicode scalar values.</summary>
    public const int MaxAlt = 1_000;

    /// <summary>The longest caption, in Unicode scalar values.</summary>
    public const int MaxCaption = 500;

    /// <summary>The longest credit, in Unicode scalar values.</summary>
    public const int MaxCredit = 200;

    /// <summary>
    /// What stands for the image where it is not seen
    /// (<see href="https://html.spec.whatwg.org/multipage/images.html#alt">HTML, 4.8.4.4</see>): plain text of
    /// 1 to 1,000 characters, and empty only where it is decorative.
    /// </summary>
    public required string Alt { get; init; }

    /// <summary>Whether it says nothing that the text does not say.</summary>
    public bool Decorative { get; init; }

    /// <summary>What stands below it, unless a review says otherwise: plain text, at most 500 characters.</summary>
    public string? Caption { get; init; }

    /// <summary>Whose it is: plain text, at most 200 characters.</summary>
    public string? Credit { get; init; }

    /// <summary>What must stay in sight; <see langword="null"/> for the middle.</summary>
    public FocalPoint? FocalPoint { get; init; }
}

using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Http;

namespace ReviewFunctions.Images;

/// <summary>Says to editors why there is no image, or why it was not changed.</summary>
internal static class ImageRefusal
{
    /// <summary>The problem that a request ended with.</summary>
    public static ProblemResult Of(ImageOutcome outcome) => outcome switch
    {
        RefusedImage refused => Of(refused.Fault),
        BusyDecoding => Problem.BusyDecoding,
        NoSuchImage => Problem.UnknownImage,
        StaleImage => Problem.StaleRevision,
        UsedImage used => Problem.ImageInUse([.. used.Reviews.Select(review => review.ToString())]),
        RemovedImage => Problem.ImageRemoved,
        NotRemovedImage => Problem.ImageNotRemoved,
        UnusableImageRequest unusable => Of(unusable.Reading),
        _ => throw new InvalidOperationException($"No answer to a {outcome.GetType().Name}."),
    };

    /// <summary>What is wrong with what is said of an image.</summary>
    public static ProblemResult Of(DraftReading reading) => reading switch
    {
        RefusedDraft refused => Problem.InvalidImage(refused.Errors),
        MalformedDraft malformed => Problem.Malformed(malformed.Error),
        ContradictingDraft contradicting => Problem.ReadOnlyField(contradicting.Errors),
        _ => throw new InvalidOperationException($"No answer to a {reading.GetType().Name}."),
    };

    /// <summary>What is wrong with a file.</summary>
    public static ProblemResult Of(ImageFault fault) => fault switch
    {
        ImageFault.UnknownKind => Problem.UnknownImageKind,
        ImageFault.Heif => Problem.HeifImage,
        ImageFault.TooManyBytes => Problem.ImageTooLong,
        ImageFault.TooManyPixels => Problem.TooManyPixels,
        _ => Problem.UnreadableImage,
    };
}

namespace ReviewFunctions.Core.Images;

/// <summary>Who took an image down everywhere, when, and why.</summary>
/// <param name="At">When, in whole seconds UTC.</param>
/// <param name="Editor">Who.</param>
/// <param name="Reason">Why; <see langword="null"/> if nobody said.</param>
public sealed record ImageTakedown(DateTimeOffset At, string Editor, string? Reason)
{
    /// <summary>The longest reason, in Unicode scalar values.</summary>
    public const int MaxReason = 500;
}

namespace ReviewFunctions.Http.Problems;

/// <content>Those of working copies, and of what is saved by itself.</content>
internal static partial class Problem
{
    /// <summary>Nobody has begun a working copy of the review.</summary>
    public static ProblemResult UnknownWorkingCopy { get; } = new(404, "unknown-working-copy", "The review has no working copy.");

    /// <summary>The working copy was made from a revision that is no longer the last.</summary>
    public static ProblemResult OutdatedWorkingCopy { get; } = new(409, "outdated-working-copy",
        "The review has changed since the working copy was made: compare both, discard the copy, and save it anew.");

    /// <summary>The review, which is not public, has a working copy that was saved by itself.</summary>
    public static ProblemResult UnsavedWorkingCopy { get; } = new(409, "unsaved-working-copy",
        "The review has a working copy that was saved by itself while somebody wrote: save the review with its ETag, or discard it.");

    /// <summary>The parameter <c>autosave</c> is neither <c>true</c> nor <c>false</c>.</summary>
    public static ProblemResult BadAutosave { get; } = new(400, "bad-autosave", "The parameter autosave is true or false.");
}

namespace ReviewFunctions.Core.Reviews;

/// <summary>Where a review is in its life. Only a published one is seen by readers.</summary>
public enum ReviewStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Due at a time to come.</summary>
    Scheduled,

    /// <summary>Public.</summary>
    Published,

    /// <summary>Was public and was taken back.</summary>
    Withdrawn,

    /// <summary>Put away by its editor; can be brought back.</summary>
    Deleted,
}

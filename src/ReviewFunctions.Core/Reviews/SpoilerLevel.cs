namespace ReviewFunctions.Core.Reviews;

/// <summary>How much a review gives away outside its marked spoilers. A review may leave it unsaid.</summary>
public enum SpoilerLevel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What a trailer would show.</summary>
    Minor,

    /// <summary>The plot.</summary>
    Major,
}

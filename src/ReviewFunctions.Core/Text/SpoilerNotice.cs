using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Text;

/// <summary>How much a review gives away, in words.</summary>
public static class SpoilerNotice
{
    /// <summary>The notice; <see langword="null"/> for a review that leaves it unsaid.</summary>
    public static string? For(SpoilerLevel? spoilers) => spoilers switch
    {
        SpoilerLevel.None => "No spoilers",
        SpoilerLevel.Minor => "Minor spoilers",
        SpoilerLevel.Major => "Major spoilers",
        _ => null,
    };
}

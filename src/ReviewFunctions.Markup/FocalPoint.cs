namespace ReviewFunctions.Markup;

/// <summary>What must stay in sight when a picture is cut to another shape, as parts of its width and height.</summary>
/// <param name="X">From the left edge, 0 to 1.</param>
/// <param name="Y">From the upper edge, 0 to 1.</param>
public sealed record FocalPoint(decimal X, decimal Y)
{
    /// <summary>The most decimal places.</summary>
    public const int MaxDecimals = 4;
}

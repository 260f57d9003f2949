namespace ReviewFunctions.Core.Reviews;

/// <summary>A work's title in its own language and script.</summary>
/// <param name="Text">Plain text, 1 to 300 characters.</param>
/// <param name="Language">The language of <paramref name="Text"/>.</param>
public sealed record OriginalTitle(string Text, LanguageTag Language)
{
    /// <summary>The longest text, in Unicode scalar values.</summary>
    public const int MaxText = 300;
}

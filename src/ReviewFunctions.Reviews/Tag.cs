namespace ReviewFunctions.Reviews;

/// <summary>What a review is filed under. A tag is shown as it was first spelt and known by its identity.</summary>
public static class Tag
{
    /// <summary>The longest tag, in Unicode scalar values.</summary>
    public const int MaxLength = 64;

    /// <summary>
    /// What makes two spellings one tag: the text in form C, trimmed and case-folded. By way of upper case, so that letters with several
    /// lower cases (σ and ς) fold together.
    /// </summary>
    public static string Identity(string spelling) => spelling.Trim().Normalize().ToUpperInvariant().ToLowerInvariant().Normalize();
}

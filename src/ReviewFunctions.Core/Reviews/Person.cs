namespace ReviewFunctions.Core.Reviews;

/// <summary>Somebody who made the work or plays in it.</summary>
/// <param name="Name">Plain text, 1 to 200 characters.</param>
/// <param name="AlsoKnownAs">A stage name or pen name; the same bound.</param>
/// <param name="Role">What the person did, such as <c>actor</c> or <c>director</c>; the same bound.</param>
/// <param name="Character">Whom the person plays; the same bound.</param>
public sealed record Person(string Name, string? AlsoKnownAs = null, string? Role = null, string? Character = null)
{
    /// <summary>The longest name, stage name, role or character, in Unicode scalar values.</summary>
    public const int MaxName = 200;
}

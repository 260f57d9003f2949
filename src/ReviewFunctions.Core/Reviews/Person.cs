namespace ReviewFunctions.Core.Reviews;

/// <summary>Somebody who made the work or plays in it.</summary>
/// <param name="Name">Plain text, 1 to 200 characters.</param>
/// <param name="AlsoKnownAs">A stage name or pen name.</param>
/// <param name="Role">What the person did, such as <c>actor</c> or <c>director</c>.</param>
/// <param name="Character">Whom the person plays.</param>
public sealed record Person(string Name, string? AlsoKnownAs = null, string? Role = null, string? Character = null);

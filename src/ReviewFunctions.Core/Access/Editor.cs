namespace ReviewFunctions.Core.Access;

/// <summary>Who stands behind a request, as the token says.</summary>
/// <param name="Name">The editor's name, which each revision they save keeps.</param>
/// <param name="Scopes">What they may do, in the order of <see cref="AccessScope"/>; at least one.</param>
/// <param name="Byline">The id of the byline that their reviews appear under unless they name another.</param>
public sealed record Editor(string Name, IReadOnlyList<AccessScope> Scopes, string? Byline)
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 100;

    /// <summary>Whether they may change only the reviews that they made themselves.</summary>
    public bool HasOnlyOwn { get; init; }

    /// <summary>Whether they may do what needs that scope.</summary>
    public bool May(AccessScope scope) => Scopes.Contains(scope);
}

using ReviewFunctions.Core.Access.Grants;

namespace ReviewFunctions.Core.Access;

/// <summary>A token as it is kept: all about it but its secret. Times are in whole seconds UTC.</summary>
public sealed record EditorToken
{
    /// <summary>Its name for the owner, who revokes it by that: a time-ordered UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Editor Editor { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>From when on it opens nothing; <see langword="null"/> for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>When it was last used, to the hour or so; <see langword="null"/> if it never was.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>What makes it an app's; <see langword="null"/> for an editor's own.</summary>
    public Grant? Grant { get; init; }

    /// <summary>Whether it opens anything at that time.</summary>
    public bool IsValidAt(DateTimeOffset now) => Expires is null || now < Expires;
}

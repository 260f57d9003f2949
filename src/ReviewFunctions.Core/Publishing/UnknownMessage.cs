namespace ReviewFunctions.Core.Publishing;

/// <summary>A message of a type that this version does not know, which a newer one has left. It stays where it is, for that one.</summary>
public sealed record UnknownMessage : OutboxRow
{
    /// <summary>The name of its type.</summary>
    public required string Type { get; init; }
}

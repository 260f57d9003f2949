using System.Globalization;

namespace ReviewFunctions.Core.Outbox;

/// <summary>Something that is still to be done, stored with the change that made it: both are there or neither is.</summary>
public abstract record OutboxMessage
{
    /// <summary>Who it is: a time-ordered UUID, so that older messages come first.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the message came to be, in whole milliseconds, as its id says; never later than what it is about was stored.</summary>
    public DateTimeOffset Created =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(
            Id.ToString("N").AsSpan(0, 12), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>
    /// When the timer may take it up. Before that it is in the hands of the request that wrote it, or waits after a failure.
    /// </summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>What went wrong the last time: the kind of the fault, never a message.</summary>
    public string? LastError { get; init; }

    /// <summary>The store's tag of this very state; <see langword="null"/> on a row that was not read from the store.</summary>
    public string? Version { get; init; }
}

/// <summary>A message of a type that this version does not know, which a newer one has left. It stays where it is, for that one.</summary>
public sealed record UnknownMessage : OutboxMessage
{
    /// <summary>The name of its type.</summary>
    public required string Type { get; init; }
}

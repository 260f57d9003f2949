namespace ReviewFunctions.Core.Channels;

/// <summary>A channel as the registry has it.</summary>
/// <param name="Channel">The channel, as it was first spelt.</param>
/// <param name="IsListed">Whether the directory shows it.</param>
public sealed record RegisteredChannel(Channel Channel, bool IsListed);

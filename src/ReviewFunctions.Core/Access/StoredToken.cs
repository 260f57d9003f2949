namespace ReviewFunctions.Core.Access;

/// <summary>A token as the store holds it.</summary>
/// <param name="Hash">What it is found by.</param>
/// <param name="Token">The token.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record StoredToken(TokenHash Hash, EditorToken Token, string Version);

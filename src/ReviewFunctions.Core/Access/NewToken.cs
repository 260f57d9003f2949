namespace ReviewFunctions.Core.Access;

/// <summary>A token that was just made, with the only sight of its secret that there will be.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">Its secret.</param>
public sealed record NewToken(EditorToken Token, TokenSecret Secret);

using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Access;

/// <summary>The request holds a draft that passes every check.</summary>
/// <param name="Draft">The draft.</param>
public sealed record AcceptedTokenDraft(TokenDraft Draft) : DraftReading;

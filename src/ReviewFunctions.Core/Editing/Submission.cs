using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Core.Editing;

/// <summary>An editor's request for a change: whose it is, and how it is to be taken.</summary>
/// <param name="Editor">Whose it is.</param>
/// <param name="Request">Which try at it this is.</param>
public sealed record Submission(Editor Editor, IdempotentRequest Request)
{
    /// <summary>Whether it is only to be checked: nothing is stored, and no address reserved.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether its editor waits for publication.</summary>
    public bool Waits { get; init; } = true;
}

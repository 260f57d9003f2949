using ReviewFunctions.Core.Access;

namespace ReviewFunctions.Testing;

/// <summary>Tokens to start from.</summary>
public static class Tokens
{
    private static int _made;

    /// <summary>A token that was just made, with every scope unless some are named.</summary>
    public static EditorToken New(params AccessScope[] scopes) => new()
    {
        Id = Guid.CreateVersion7(Samples.Noon.AddMilliseconds(Interlocked.Increment(ref _made))),
        Editor = new Editor("박미나", scopes.Length > 0 ? scopes : Enum.GetValues<AccessScope>(), "mina"),
        Created = Samples.Noon,
    };
}

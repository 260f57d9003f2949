using ReviewFunctions.Core.Outcomes;

namespace ReviewFunctions.Core.Json;

/// <summary>
/// Collects what is wrong with a request, in the order of reading, up to <see cref="Refusal.MaxErrors"/>, and what is to be told
/// besides.
/// </summary>
internal sealed class FieldErrors
{
    private readonly List<FieldError> _found = [];
    private readonly List<FieldWarning> _warnings = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<FieldError> Found => _found;

    /// <summary>What is taken and becomes something else than was written.</summary>
    public IReadOnlyList<FieldWarning> Warnings => _warnings;

    /// <summary>Whether no more are taken.</summary>
    public bool Full => _found.Count >= Refusal.MaxErrors;

    /// <summary>Adds one, unless enough are known.</summary>
    public void Add(string pointer, string detail)
    {
        if (!Full) _found.Add(new FieldError(pointer, detail));
    }

    /// <summary>Adds a warning.</summary>
    public void Warn(string pointer, string detail) => _warnings.Add(new FieldWarning(pointer, detail));
}

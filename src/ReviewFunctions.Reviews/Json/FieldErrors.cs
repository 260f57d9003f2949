using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Json;

/// <summary>
/// Collects what is wrong with a request, in the order of reading, up to <see cref="Refusal.MaxErrors"/>, and what is to be told
/// besides.
/// </summary>
public sealed class FieldErrors
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

/// <summary>One thing wrong with a request's document.</summary>
/// <param name="Pointer">Where: a JSON Pointer in its URI fragment form
/// (<see href="https://www.rfc-editor.org/rfc/rfc6901#section-6">RFC 6901, 6</see>), such as <c>#/subject/title</c>.</param>
/// <param name="Detail">What is wrong and what would be right, for the person who sent it. It never repeats what was sent.</param>
public sealed record FieldError(string Pointer, string Detail);

/// <summary>Something in a request's document that is taken, and of which something else becomes than was written.</summary>
/// <param name="Pointer">Where, as for a <see cref="FieldError"/>.</param>
/// <param name="Detail">What becomes of it, in a sentence. It never repeats what was sent.</param>
public sealed record FieldWarning(string Pointer, string Detail);

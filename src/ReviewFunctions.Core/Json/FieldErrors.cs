namespace ReviewFunctions.Core.Json;

/// <summary>Collects what is wrong with a request, in the order of reading, up to <see cref="RefusedDraft.MaxErrors"/>.</summary>
internal sealed class FieldErrors
{
    private readonly List<FieldError> _found = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<FieldError> Found => _found;

    /// <summary>Whether no more are taken.</summary>
    public bool Full => _found.Count >= RefusedDraft.MaxErrors;

    /// <summary>Adds one, unless enough are known.</summary>
    public void Add(string pointer, string detail)
    {
        if (!Full) _found.Add(new FieldError(pointer, detail));
    }
}

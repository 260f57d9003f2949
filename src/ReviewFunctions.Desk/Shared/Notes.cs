using ReviewFunctions.Desk.Api;

namespace ReviewFunctions.Desk.Shared;

/// <summary>What there is to say of the fields of a form.</summary>
/// <param name="Faults">What is wrong.</param>
/// <param name="Warnings">What would be shown otherwise than it is written.</param>
/// <param name="ShowsMissing">Whether it is said of fields that nobody has touched that they are missing.</param>
public sealed record Notes(IReadOnlyList<FieldNote> Faults, IReadOnlyList<FieldNote> Warnings, bool ShowsMissing)
{
    /// <summary>Nothing to say.</summary>
    public static Notes None { get; } = new([], [], ShowsMissing: false);

    /// <summary>Whether something is wrong with a field.</summary>
    public bool HasFault(string pointer, bool isUntouched) => FaultsOf(pointer, isUntouched).Any();

    /// <summary>What is wrong with a field, and with what is in it.</summary>
    public IEnumerable<string> FaultsOf(string pointer, bool isUntouched) =>
        isUntouched && !ShowsMissing ? [] : Of(Faults, pointer);

    /// <summary>What would be shown otherwise than it is written.</summary>
    public IEnumerable<string> WarningsOf(string pointer) => Of(Warnings, pointer);

    private static IEnumerable<string> Of(IReadOnlyList<FieldNote> notes, string pointer) => notes
        .Where(note => note.Pointer == pointer || note.Pointer.StartsWith($"{pointer}/", StringComparison.Ordinal))
        .Select(note => note.Detail).Distinct();
}

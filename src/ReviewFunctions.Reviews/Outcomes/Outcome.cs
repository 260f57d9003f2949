using System.Diagnostics.CodeAnalysis;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Outcomes;

/// <summary>
/// What came of a request: a value, or the one <see cref="Outcomes.Refusal"/> that says why there is none. Whoever makes one returns the
/// value, the refusal or its kind; each becomes an outcome by itself.
/// </summary>
/// <typeparam name="T">What a request that is not refused gives.</typeparam>
public sealed record Outcome<T>
    where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Why there is no value; <see langword="null"/> if there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The fields of the request that were accepted, but not stored or shown exactly as they were sent.</summary>
    public IReadOnlyList<FieldWarning> Warnings { get; init; } = [];

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The request was refused.</exception>
    public T Value => Refusal is null
        ? _value! // Not null: only a refusal has none.
        : throw new InvalidOperationException($"The request was refused: {Refusal.Kind}.");

    /// <summary>The value, or why there is none.</summary>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, Refusal);
        return refusal is null;
    }

    /// <summary>A request that was carried out.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, refusal: null);

    /// <summary>A request that was refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>A request that was refused, where the kind says it all.</summary>
    public static implicit operator Outcome<T>(RefusalKind kind) => new(default, new Refusal(kind));
}

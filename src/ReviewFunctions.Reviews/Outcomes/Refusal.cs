using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Outcomes;

/// <summary>Why a request was not carried out: a kind, and the data of that kind.</summary>
/// <param name="Kind">Which refusal it is.</param>
public sealed record Refusal(RefusalKind Kind)
{
    /// <summary>The most errors of a refusal. Further faults show once these are corrected.</summary>
    public const int MaxErrors = 100;

    /// <summary>What is wrong with which field of the request, in the order of the fields; at most <see cref="MaxErrors"/>.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Of a dry run that passed: the fields that would not be stored or shown exactly as they were sent.</summary>
    public IReadOnlyList<FieldWarning> Warnings { get; init; } = [];

    /// <summary>The steps that the status of the review allows instead, by their names.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The ids of the reviews that stand in the way.</summary>
    public IReadOnlyList<string> Reviews { get; init; } = [];

    /// <summary>How long to wait before the next try.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>A refusal for faults of fields, of which the first are kept.</summary>
    public static Refusal Of(
        RefusalKind kind, params IReadOnlyList<FieldError> errors) => new(kind) { Errors = [.. errors.Take(MaxErrors)] };
}

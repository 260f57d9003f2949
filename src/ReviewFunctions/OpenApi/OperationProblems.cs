using ReviewFunctions.Http;

namespace ReviewFunctions.OpenApi;

/// <summary>Which problems an operation can answer with: those that follow from its kind, then those that it names itself.</summary>
internal static class OperationProblems
{
    private static readonly (Func<Operation, bool> Applies, string[] Problems)[] Rules =
    [
        (operation => operation.IsEditors, [nameof(Problem.NoToken), nameof(Problem.BadToken), nameof(Problem.TooManyFailures)]),
        (operation => operation.Scope is not null, [nameof(Problem.MissingScope)]),
        (operation => operation.NeedsStorage, [nameof(Problem.StorageUnavailable)]),
        (operation => operation.Honours(Wishes.Trial), [nameof(Problem.BadValidate)]),
        (operation => operation.IsDoneOnce, [nameof(Problem.BadIdempotencyKey), nameof(Problem.RequestInFlight), nameof(Problem.IdempotencyKeyReused)]),
        (operation => operation.IsDoneOnce && !operation.Says.TakesImage, [nameof(Problem.TooLarge)]),
        (operation => operation.Path.Contains("/reviews/{id}"), [nameof(Problem.UnknownReview)]),
        (operation => operation.Path.Contains("/reviews/{id}") && operation.IsEditors, [nameof(Problem.ErasedReview)]),
        (operation => ChangesReview(operation), [nameof(Problem.NotOwnReview)]),
        (operation => operation.Path.Contains("/comments/{comment}"), [nameof(Problem.UnknownComment)]),
        (operation => operation.Path.Contains("/revisions/{revision}"), [nameof(Problem.UnknownRevision)]),
        (operation => operation.Path.Contains("/images/{id}"), [nameof(Problem.UnknownImage)]),
        (operation => operation.Path.Contains("/tokens/{id}"), [nameof(Problem.UnknownToken)]),
        (operation => operation.Honours(Wishes.IfMatch), [nameof(Problem.BadIfMatch), nameof(Problem.StaleRevision), nameof(Problem.PreconditionRequired)]),
        (operation => operation.Says.Takes is not null, [nameof(Problem.Malformed), nameof(Problem.TooLarge)]),
        (operation => operation.Says.Takes is not null && operation.Verb != HttpMethod.Patch && !operation.Says.TakesForm, [nameof(Problem.NotJson)]),
        (operation => operation.Says.TakesForm, [nameof(Problem.NotComment)]),
        (operation => operation.Says.Takes is not null && operation.Verb == HttpMethod.Patch, [nameof(Problem.NotPatch)]),
        (operation => operation.HasPages, [nameof(Problem.BadLimit), nameof(Problem.BadCursor)]),
    ];

    private static bool ChangesReview(Operation operation) =>
        operation.Path.Contains("/reviews/{id}") && !operation.Path.Contains("/comments") && operation.Scope is not null
            && operation.Verb != HttpMethod.Get;

    /// <summary>The names of the problems' members in <see cref="Problem"/>, each once.</summary>
    public static IEnumerable<string> Of(Operation operation) =>
        Rules.Where(rule => rule.Applies(operation)).SelectMany(rule => rule.Problems).Concat(operation.Says.Refuses).Distinct();
}

using ReviewFunctions.Core.Access;

namespace ReviewFunctions.OpenApi;

/// <summary>
/// What the OpenAPI document says of a function and nothing else tells. The function's trigger tells verb, address and key; what follows from
/// those and from what is said here is in <see cref="Operation"/> and <see cref="OperationProblems"/>.
/// </summary>
/// <param name="summary">What it does, in a few words.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OperationAttribute(string summary) : Attribute
{
    /// <summary>The same for a function that only a token with that scope opens.</summary>
    public OperationAttribute(string summary, AccessScope scope)
        : this(summary) => Scope = scope;

    /// <summary>What it does, in a few words.</summary>
    public string Summary => summary;

    /// <summary>The scope that a token must have; <see langword="null"/> if any token will do.</summary>
    public AccessScope? Scope { get; }

    /// <summary>What else there is to know, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it asks for no token, and touches no storage.</summary>
    public bool IsForEverybody { get; init; }

    /// <summary>Whether it asks for no token, and takes one that is sent.</summary>
    public bool IsForAnybody { get; init; }

    /// <summary>The name of the schema that the body must match; <see langword="null"/> if it takes none.</summary>
    public string? Takes { get; init; }

    /// <summary>Whether the body may be left out.</summary>
    public bool TakesNothingToo { get; init; }

    /// <summary>Whether a form of the same fields will do too.</summary>
    public bool TakesForm { get; init; }

    /// <summary>Whether it takes an image, as its body or in a form.</summary>
    public bool TakesImage { get; init; }

    /// <summary>The status of a request that was done.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Further statuses of a request that was done, with an answer of the same schema.</summary>
    public int[] AlsoAnswers { get; init; } = [];

    /// <summary>The name of the schema of the answer; <see langword="null"/> if it is no JSON.</summary>
    public string? Gives { get; init; }

    /// <summary>The name of the schema of what is told of a request that was only checked; <see langword="null"/> if nothing is.</summary>
    public string? Tells { get; init; }

    /// <summary>Whether a client that has the answer already is told so instead (304).</summary>
    public bool IsConditional { get; init; } = true;

    /// <summary>Whether the answer is a page for people.</summary>
    public bool GivesPage { get; init; }

    /// <summary>Whether the answer is a script.</summary>
    public bool GivesScript { get; init; }

    /// <summary>What a client can say of how it is to be done.</summary>
    public Wishes Honours { get; init; }

    /// <summary>The parameters of the query that it reads, by their names in <see cref="QueryParameters"/>.</summary>
    public string[] Reads { get; init; } = [];

    /// <summary>The problems that do not follow from its kind, by the names of the members of <see cref="Http.Problem"/>.</summary>
    public string[] Refuses { get; init; } = [];
}

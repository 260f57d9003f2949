using System.Diagnostics.CodeAnalysis;

namespace ReviewFunctions.Http.Problems;

/// <summary>
/// Ends the reading of a request that is malformed or not allowed. Only what reads requests throws it, and only <see cref="Api"/> catches
/// it; what a feature refuses is an outcome.
/// </summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the functions.")]
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always has a problem.")]
internal sealed class ProblemException(ProblemResult problem) : Exception(problem.Title)
{
    /// <summary>The answer.</summary>
    public ProblemResult Problem => problem;
}

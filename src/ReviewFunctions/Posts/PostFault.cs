using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Posts;

/// <summary>What is wrong with a request of a writing app, as a sentence. Each protocol says it in a form of its own.</summary>
internal static class PostFault
{
    /// <summary>The name of the problem that stands for all of them. It never reaches a client under that name.</summary>
    public const string Name = "invalid-request";

    /// <summary>Ends the reading of a request.</summary>
    public static ProblemException Of(string sentence) => new(new ProblemResult(400, Name, sentence));

    /// <summary>A problem in words: its title, and what is wrong with which field.</summary>
    public static string Say(ProblemResult problem) => problem.Errors is { Count: > 0 } errors
        ? $"{problem.Title} {string.Join(' ', errors.Select(error => $"{error.Pointer.TrimStart('#', '/')}: {error.Detail}"))}"
        : problem.Title;
}

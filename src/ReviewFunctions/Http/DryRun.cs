using Microsoft.AspNetCore.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Http;

/// <summary>Requests that are only checked: <c>?validate=true</c>.</summary>
internal static class DryRun
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "validate";

    /// <summary>Whether a request asks for it.</summary>
    /// <exception cref="ProblemException">The parameter is anything but <c>true</c>, <c>false</c> and missing.</exception>
    public static bool IsRequested(HttpRequest request) => request.Query[Parameter] switch
    {
        [] or ["false"] => false,
        ["true"] => true,
        _ => throw new ProblemException(Problem.BadValidate),
    };

    /// <summary>The answer to one that passed: 204, or 200 with the warnings about it.</summary>
    public static IResult Passed(IReadOnlyList<FieldWarning> warnings) =>
        warnings.Count == 0 ? Results.NoContent() : new JsonResult(ReviewJson.Write(new CheckedReview(warnings)));
}

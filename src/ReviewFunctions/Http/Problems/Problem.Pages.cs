using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Http.Problems;

/// <content>Those of the pages of the site's own.</content>
internal static partial class Problem
{
    /// <summary>The site has no page of its own by that id.</summary>
    public static ProblemResult UnknownPage { get; } = new(404, "unknown-page", "The site has no such page.");

    /// <summary>The site cannot have another page of its own.</summary>
    public static ProblemResult TooManyPages { get; } =
        new(409, "too-many-pages", "The site has as many pages of its own as it can have: delete one first.");

    /// <summary>Fields of a page are not as they should be: all of them, each with its pointer.</summary>
    public static ProblemResult InvalidPage(IReadOnlyList<FieldError> errors) =>
        new(400, "invalid-page", "The page has fields that are not as they should be.", errors);
}

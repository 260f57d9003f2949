using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Comments;

/// <summary>Which comments a list shows. A property that is not set filters nothing.</summary>
public sealed record CommentFilter
{
    /// <summary>The names of the parameters that make a filter.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["status"];

    /// <summary>Whether readers see it, and if not, why.</summary>
    public CommentStatus? Status { get; init; }

    /// <summary>The narrowest list that has all of them.</summary>
    public PointerList List => Status switch
    {
        CommentStatus.Pending => PointerList.PendingComments,
        CommentStatus.Spam => PointerList.SpamComments,
        _ => PointerList.Comments,
    };

    /// <summary>Reads a filter from named parameters.</summary>
    /// <param name="parameter">The value of a parameter; <see langword="null"/> if it was not sent.</param>
    /// <param name="faults">What is wrong, each with the parameter's name behind a question mark for a pointer.</param>
    /// <returns><see langword="null"/> if anything is wrong.</returns>
    public static CommentFilter? Read(Func<string, string?> parameter, out IReadOnlyList<FieldError> faults)
    {
        faults = [];
        if (parameter("status") is not { } text) return new CommentFilter();
        if (EnumNames.TryParse<CommentStatus>(text, out var status)) return new CommentFilter { Status = status };
        faults = [new FieldError("?status", $"Must be one of {EnumNames.List<CommentStatus>()}.")];
        return null;
    }

    /// <summary>Whether a comment is one of those that are looked for.</summary>
    public bool Passes(Comment comment) => Status is null || Status == comment.Status;
}

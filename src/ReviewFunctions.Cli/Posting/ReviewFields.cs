using System.Net;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;

namespace ReviewFunctions.Cli.Posting;

/// <summary>The fields of a review, by what may happen to them.</summary>
public static class ReviewFields
{
    /// <summary>What an editor writes and may write anew.</summary>
    public static IReadOnlyList<string> Content { get; } =
    [
        "headline", "column", "summary", "body", "verdict", "language", "subject", "rating", "spoilers", "leadImage", "tags", "author",
        "disclosure", "comments",
    ];

    /// <summary>Why a command ends with what a site answered.</summary>
    public static CommandException Refused(SiteAnswer answer) => answer.Status switch
    {
        _ when answer.Problem is null => new(ExitCode.Unreachable, $"This is no Review Functions site, or it is broken: {answer.Why}"),
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests => new(ExitCode.Unreachable, answer.Why),
        _ => new(ExitCode.Refused, answer.Why),
    };
}

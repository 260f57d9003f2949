using System.Diagnostics.Metrics;
using ReviewFunctions.Core.Telemetry;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Comments;

/// <summary>What comments are taken for.</summary>
internal static class CommentMeter
{
    private static readonly Counter<long> Comments = Signals.Meter.CreateCounter<long>(
        "review_functions.comments", "{comment}",
        "Comments that were stored, by what they were taken for when they came: ham, spam, unknown, or an editor's.");

    private static readonly Counter<long> Corrections = Signals.Meter.CreateCounter<long>(
        "review_functions.comments.corrections", "{comment}",
        "Comments that are something else than they were taken for when they came, or were not decided on then, by what they are.");

    /// <summary>A comment was stored: each counts once, for what it was taken for when it came.</summary>
    public static void Took(Comment comment) => Comments.Add(1, VerdictOf(comment.Editor is null ? NameOf(comment.Verdict) : "editor"));

    /// <summary>Somebody, or a later check, has decided otherwise than the first check, which may have known nothing.</summary>
    public static void Corrected(CommentVerdict verdict) => Corrections.Add(1, VerdictOf(NameOf(verdict)));

    private static KeyValuePair<string, object?> VerdictOf(string name) => new("verdict", name);

    private static string NameOf(CommentVerdict verdict) => EnumNames.Of(verdict);
}

using System.Text;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews.Comments;

using Provocation = System.Func<
    ReviewFunctions.Tests.OpenApi.Walk,
    ReviewFunctions.Tests.OpenApi.DescribedOperation,
    System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<ReviewFunctions.Tests.OpenApi.Sent>>>;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>Comments that are taken and comments that are refused, by the answer.</summary>
internal static class BadComments
{
    public static readonly Dictionary<string, Provocation> ByProblem = new()
    {
        ["UnknownComment"] = Provocations.Changed(sent => [At(sent, "019000000000700080000000000000ff"), At(sent, "nonsense")]),
        ["UnknownBlock"] = Provocations.Changed(sent => [At(sent, "019000000000700080000000000000ff"), At(sent, "nonsense")]),
        ["TooManyBlocks"] = async (walk, operation) =>
        {
            await walk.BlockAllAsync();
            var another = BadDocuments.Field(await walk.ValidAsync(operation), "value", "\"another\"");
            return [another, another.WithQuery("validate=true")];
        },
        ["NotComment"] = Provocations.Changed(sent => [.. BadDocuments.OfOtherTypes(sent).Where(other => other.ContentType != FormType)]),
        ["UnreadableForm"] =
            Provocations.Changed(sent => [Form(sent, string.Join('&', Enumerable.Range(0, 20).Select(field => $"field{field}=x")))]),
        ["InvalidComment"] = async (walk, operation) => FromEverywhere(walk, Invalid(await walk.ValidAsync(operation), operation)),
        ["CommentsClosed"] = Full(null),
        ["CommentsFull"] = Full(CommentStatus.Approved),
        ["CommentsWaiting"] = Full(CommentStatus.Spam),
        ["TooManyComments"] = async (walk, operation) =>
        {
            var sent = await walk.ValidAsync(operation);
            for (var comment = 0; comment < CommentLimits.MostOfAddress; comment++)
                using (await walk.SendAsync(sent)) { }
            return [sent];
        },
    };

    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>A comment that is taken: by an editor at once, by a reader to be looked at, and again.</summary>
    public static async Task<Sent> TakenAsync(Walk walk, DescribedOperation operation, int status)
    {
        var sent = await walk.ValidAsync(operation);
        if (status == 200)
            using (await walk.SendAsync(sent)) { }
        return status == 201 ? sent.WithToken(Hosting.Editor.Token) : sent;
    }

    public static Sent Form(Sent sent, string fields) => sent with { ContentType = FormType, Body = Encoding.UTF8.GetBytes(fields) };

    private static Provocation Full(CommentStatus? status) =>
        async (walk, operation) => [await walk.ValidAsync(operation, (string?)(await walk.NewFullReviewAsync(status))["id"])];

    /// <summary>Each from another address, since what is refused counts for the pace too.</summary>
    public static IReadOnlyList<Sent> FromEverywhere(Walk walk, IReadOnlyList<Sent> sent) =>
        [.. sent.Select(one => one.With("X-Forwarded-For", walk.NewClientAddress()))];

    private static Sent At(Sent sent, string comment) => sent with { Path = $"{sent.Path[..sent.Path.LastIndexOf('/')]}/{comment}" };

    private static IReadOnlyList<Sent> Invalid(Sent sent, DescribedOperation operation) =>
    [
        BadDocuments.Field(sent, "name", "\"\""), BadDocuments.Field(sent, "name", $"\"{new string('n', 101)}\""),
        BadDocuments.Field(sent, "url", "\"javascript:alert(1)\""),
        BadDocuments.Field(sent, "body", "\" \""), BadDocuments.Field(sent, "body", $"\"{new string('b', 10_001)}\""),
        BadDocuments.Field(sent, "colour", "\"red\""),
        .. operation.Verb == "patch"
            ? [BadDocuments.Field(sent, "status", "\"lost\""), BadDocuments.Field(sent, "body", "null")]
            : (IReadOnlyList<Sent>)[BadDocuments.Field(sent, "email", "\"nobody\""), BadDocuments.Field(sent, "inReplyTo", "\"nonsense\""),
                BadDocuments.Field(sent, "inReplyTo", "\"019000000000700080000000000000ff\"")],
    ];
}

using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Http;

/// <summary>
/// An accepted request, and what can be read from it. Malformed input throws a <see cref="ProblemException"/>, which <see cref="Api"/>
/// turns into an answer.
/// </summary>
public sealed class Call
{
    private readonly Editor? _editor;
    private bool _isSubmitted;

    /// <param name="request">The request.</param>
    /// <param name="editor">Whose it is; <see langword="null"/> for the owner's and for anybody's.</param>
    /// <param name="identity">Which try at it this is.</param>
    /// <param name="isDryRun">Whether it is only to be checked.</param>
    internal Call(HttpRequest request, Editor? editor, IdempotentRequest identity, bool isDryRun) =>
        (Request, _editor, Identity, IsDryRun) = (request, editor, identity, isDryRun);

    /// <summary>The request.</summary>
    public HttpRequest Request { get; }

    /// <summary>The editor whose token came with it.</summary>
    public Editor Editor => _editor ?? throw new InvalidOperationException("The request came without a token.");

    /// <summary>Which try at the request this is.</summary>
    public IdempotentRequest Identity { get; }

    /// <summary>Whether the request is only to be checked, and nothing stored.</summary>
    public bool IsDryRun { get; }

    /// <summary>Whether the change was submitted by an editor who does not wait for its publication.</summary>
    internal bool DoesNotWait => _isSubmitted && !Waits;

    private bool Waits => IsDryRun || !Preference.IsSent(Request, Preference.RespondAsync);

    /// <summary>The request as a change that its editor submits, and waits for unless <c>Prefer</c> says otherwise.</summary>
    public Submission Submit()
    {
        _isSubmitted = true;
        return new Submission(Editor, Identity) { IsDryRun = IsDryRun, Waits = Waits };
    }

    /// <summary>The review that an address names and what of it the change is meant for; else 404, 428 or 400.</summary>
    public Target Target(string id) => ReviewId.TryParse(id, out var review)
        ? new Target(review, IfMatch.ReadStrong(Request))
        : throw new ProblemException(Problem.UnknownReview);

    /// <summary>The image that an address names; else 404.</summary>
    public static ImageId ImageOf(string id) =>
        ImageId.TryParse(id, out var image) ? image : throw new ProblemException(Problem.UnknownImage);

    /// <summary>The page of the site's own that an address names; else 404.</summary>
    public static SitePageId PageOf(string id) =>
        SitePageId.TryParse(id, out var page) ? page : throw new ProblemException(Problem.UnknownPage);

    /// <summary>The revisions that the change is meant for, <see langword="null"/> for any; else 428 or 400.</summary>
    public IReadOnlyList<int>? Revisions() => IfMatch.Read(Request);

    /// <summary>The JSON of the request; else 415 or 413.</summary>
    public Task<ReadOnlyMemory<byte>> ReadJsonAsync(CancellationToken cancel) => JsonBody.ReadAsync(Request, cancel);

    /// <summary>The merge patch of the request; else 415 or 413.</summary>
    public Task<ReadOnlyMemory<byte>> ReadPatchAsync(CancellationToken cancel) => JsonBody.ReadPatchAsync(Request, cancel);

    /// <summary>The JSON of the request, empty if it has none; else 415 or 413.</summary>
    public Task<ReadOnlyMemory<byte>> ReadOptionalJsonAsync(CancellationToken cancel) => JsonBody.ReadOptionalAsync(Request, cancel);

    /// <summary>A parameter of the query; <see langword="null"/> if it is missing.</summary>
    public string? Query(string name) => Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The most items of a page; else 400.</summary>
    public int Limit() => PageLimit.Of(Request) ?? throw new ProblemException(Problem.BadLimit);

    /// <summary>The same request as a try under an idempotency key.</summary>
    internal Call As(IdempotentRequest identity) => new(Request, _editor, identity, IsDryRun);
}

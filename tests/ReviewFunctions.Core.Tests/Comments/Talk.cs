using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Tests.Comments;

/// <summary>A published review with one comment that waits, on storage in memory that several processes share.</summary>
internal sealed class Talk
{
    private static readonly Sender Somewhere = new("192.0.2.1", "A browser", null);
    private readonly List<string> _acknowledged = [];

    public Talk()
    {
        World.Storage.Checks.Verdict = CommentVerdict.Unknown;
        Waiting = Post("Waits.").Value.Comment;
        World.Storage.Checks.Verdict = CommentVerdict.Ham;
        World.ProcessAll();
        _acknowledged.Clear();
        Waiting = World.Storage.Comments.Values.Single().Comment;
    }

    public World World { get; } = new();

    /// <summary>The comment that waits, or was looked at again and passed.</summary>
    public Comment Waiting { get; private set; }

    public Outcome<PostedComment> Post(
        string body, string name = "Mina", Func<CommentSubmission, CommentSubmission>? change = null, CommentId? inReplyTo = null)
    {
        Outcome<PostedComment>? outcome = null;
        OneThread.Run(async () => outcome = await PostAsync(body, name, change, inReplyTo));
        return outcome!; // Not null: the work is done.
    }

    public async Task<Outcome<PostedComment>> PostAsync(
        string body, string name = "Mina", Func<CommentSubmission, CommentSubmission>? change = null, CommentId? inReplyTo = null)
    {
        var submission = new CommentSubmission(IdempotentRequest.Only(World.Time.GetUtcNow())) { Sender = Somewhere };
        var draft = new CommentDraft(name, body) { InReplyTo = inReplyTo };
        var outcome = await World.NewProcess().GetRequiredService<Commenting>()
            .PostAsync(World.First.Id, draft, change?.Invoke(submission) ?? submission, CancellationToken.None);
        if (outcome.Refusal is null) _acknowledged.Add(body);
        return outcome;
    }

    /// <summary>Somebody who puts the comment that waits where it belongs, or removes it.</summary>
    /// <returns>Why it was refused; <see langword="null"/> if it was not.</returns>
    public async Task<Refusal?> DecideAsync(CommentStatus? status, CommentKey? key = null)
    {
        var moderating = World.NewProcess().GetRequiredService<Moderating>();
        var submission = new Submission(new Editor("editor", [AccessScope.Moderate], null), IdempotentRequest.Only(World.Time.GetUtcNow()));
        if (status is not { } decided)
            return (await moderating.RemoveAsync(key ?? Waiting.Key, null, submission, CancellationToken.None)).Refusal;
        var patch = Encoding.UTF8.GetBytes($$"""{"status":"{{EnumNames.Of(decided)}}"}""");
        return (await moderating.PatchAsync(key ?? Waiting.Key, null, patch, submission, CancellationToken.None)).Refusal;
    }

    public Refusal? Decide(CommentStatus? status, CommentKey? key = null)
    {
        Refusal? refusal = null;
        OneThread.Run(async () => refusal = await DecideAsync(status, key));
        return refusal;
    }

    public Comment? Find(CommentKey key) => World.Storage.Comments.GetValueOrDefault(key.ToString())?.Comment;

    public bool HasStored(string body) => World.Storage.Comments.Values.Any(stored => stored.Comment.Body == body);

    public bool IsOnThePage(string body) => Page.Contains(body, StringComparison.Ordinal);

    /// <summary>Whether everything that was acknowledged is stored, unless the review was erased.</summary>
    public bool IsAsAcknowledged() => World.Storage.Tombstones.Count > 0 || _acknowledged.All(HasStored);

    private string Page => Encoding.UTF8.GetString(World.Storage.Documents[SiteAddresses.ReviewPath(World.First.Slug)].Body.Span);
}

using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Posts;

/// <summary>
/// What writing apps do with posts, whatever protocol they speak: each becomes a change of a review by <see cref="Authoring"/>, as if an
/// editor had sent it.
/// </summary>
public sealed class Posting(
    Authoring authoring, AddressService addresses, IReviewStore reviews, PostPhotos photos, CurrentSite sites, TimeProvider time)
{
    /// <summary>How often a change begins again because somebody else was faster.</summary>
    private const int Tries = 3;

    /// <summary>
    /// Stores a post as a review and publishes it, unless it is to be a draft, its editor must not publish, or a photo says nothing of
    /// itself. A slug that another review has is not insisted on.
    /// </summary>
    internal async Task<Outcome<SavedReview>> CreateAsync(PostProperties post, Editor editor, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var shown = await photos.FindAsync(post[PostProperties.Photo], post.Texts(PostProperties.PhotoAlt), site, cancel);
        var isDraft = IsDraft(post) || !editor.May(AccessScope.Publish) || shown.Any(photo => !photo.IsDescribed);
        var json = PostDraft.Of(post, shown, site, isDraft);
        if (!ReviewDraft.Read(JsonFormat.Bytes(json)).TryGet(out var draft, out var refusal)) return refusal;
        var (named, submission) = (draft.Under(editor.Byline), SubmissionOf(editor));
        var outcome = await authoring.CreateAsync(named, submission, cancel);
        return outcome.Refusal?.Kind == RefusalKind.AddressTaken && named.Slug is not null
            ? await authoring.CreateAsync(named with { Slug = null }, submission, cancel)
            : outcome;
    }

    /// <summary>The review that has its page at an address, now or before; <see langword="null"/> if none has.</summary>
    internal async Task<Review?> FindAsync(string? address, CancellationToken cancel)
    {
        var folder = (await sites.GetAsync(cancel)).Resolve("reviews/").AbsoluteUri;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var page)) return null;
        if (!page.AbsoluteUri.StartsWith(folder, StringComparison.Ordinal)) return null;
        var name = Uri.UnescapeDataString(page.AbsolutePath[new Uri(folder).AbsolutePath.Length..].TrimEnd('/'));
        if (!Slug.TryParse(name, out var slug)) return null;
        return await addresses.FindOwnerAsync(Address.Of(slug), cancel) is { } owner ? await reviews.FindAsync(owner, cancel) : null;
    }

    /// <summary>Changes a post, and publishes or withdraws it if its status changes.</summary>
    internal async Task<Outcome<SavedReview>> UpdateAsync(Review review, PostUpdate update, Editor editor, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        for (var attempt = 1; ; attempt++)
        {
            var post = PostSource.Of(review, site);
            var before = await photos.FindAsync(post[PostProperties.Photo], [], site, cancel);
            update.ApplyTo(post);
            var after = await photos.FindAsync(post[PostProperties.Photo], post.Texts(PostProperties.PhotoAlt), site, cancel);
            var step = StepOf(review, post, update, editor);
            if (step == LifeStep.Publish || (review.IsPublic && step is null)) RefuseUndescribed(after);
            var patch = PostPatch.Of(review, post, update.Names, PostDraft.Text(post, site), before, after);
            var outcome = await PatchAsync(review, patch, editor, cancel);
            if (outcome.Refusal?.Kind == RefusalKind.StaleRevision && attempt < Tries && await FindAgainAsync(review, cancel) is { } newer)
            {
                review = newer;
                continue;
            }

            return outcome.TryGet(out var saved, out _) && step is { } asked
                ? await TakeAsync(saved.Review, asked, editor, cancel)
                : outcome;
        }
    }

    /// <summary>Puts a post away.</summary>
    internal Task<Outcome<SavedReview>> DeleteAsync(Review review, Editor editor, CancellationToken cancel) =>
        authoring.DeleteAsync(new Target(review.Id, Tags: null), SubmissionOf(editor), cancel);

    /// <summary>Brings back a post that was put away.</summary>
    internal Task<Outcome<SavedReview>> UndeleteAsync(Review review, Editor editor, CancellationToken cancel) =>
        authoring.UndeleteAsync(new Target(review.Id, Tags: null), SubmissionOf(editor), cancel);

    /// <summary>The request of an editor as a change of its own.</summary>
    internal Submission SubmissionOf(Editor editor) => new(editor, IdempotentRequest.Only(time.GetUtcNow()));

    private Task<Review?> FindAgainAsync(Review review, CancellationToken cancel) => reviews.FindAsync(review.Id, cancel);

    private async Task<Outcome<SavedReview>> PatchAsync(Review review, JsonObject patch, Editor editor, CancellationToken cancel)
    {
        if (patch.Count == 0) return new SavedReview(review, Core.Outbox.Publication.Done);
        var target = new Target(review.Id, [review.Revision.ToString(CultureInfo.InvariantCulture)]);
        return await authoring.PatchAsync(target, JsonFormat.Bytes(patch), SubmissionOf(editor), cancel);
    }

    private Task<Outcome<SavedReview>> TakeAsync(Review review, LifeStep step, Editor editor, CancellationToken cancel)
    {
        var target = new Target(review.Id, Tags: null);
        return step == LifeStep.Publish
            ? authoring.PublishAsync(target, SubmissionOf(editor), at: null, cancel)
            : authoring.WithdrawAsync(target, SubmissionOf(editor), cancel);
    }

    /// <summary>The step that a change of <c>post-status</c> asks for; <see langword="null"/> for none.</summary>
    /// <exception cref="ProblemException">The editor must not take it.</exception>
    private static LifeStep? StepOf(Review review, PostProperties post, PostUpdate update, Editor editor)
    {
        if (!update.Names.Contains(PostProperties.Status)) return null;
        var isDraft = IsDraft(post);
        if (isDraft != review.IsPublic) return null;
        EditorGate.Require(editor, AccessScope.Publish);
        return isDraft ? LifeStep.Withdraw : LifeStep.Publish;
    }

    private static bool IsDraft(PostProperties post)
    {
        if (post.Text(PostProperties.Visibility) is not (null or "public")) return true;
        return post.Text(PostProperties.Status) switch
        {
            null or PostSource.Published => false,
            PostSource.Draft => true,
            _ => throw PostFault.Of("post-status is published or draft."),
        };
    }

    private static void RefuseUndescribed(IReadOnlyList<PostPhoto> photos)
    {
        if (photos.Any(photo => !photo.IsDescribed))
            throw PostFault.Of("Each photo of a published post needs an alt, which says what it shows.");
    }
}

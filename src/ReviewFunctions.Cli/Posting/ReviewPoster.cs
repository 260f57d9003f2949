using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Cli.Posting;

/// <summary>What became of a review.</summary>
public enum PostResult
{
    /// <summary>It is new on the site.</summary>
    Created,

    /// <summary>It was there and is otherwise now.</summary>
    Updated,

    /// <summary>It was there as it is in the file.</summary>
    Unchanged,
}

/// <summary>A review that was posted.</summary>
/// <param name="What">What became of it.</param>
/// <param name="Id">Its id on the site.</param>
/// <param name="Url">The address of its page.</param>
/// <param name="Uploaded">How many pictures were uploaded for it.</param>
/// <param name="Notes">What is not as the file says, in sentences.</param>
public sealed record PostedReview(PostResult What, string Id, string Url, int Uploaded, IReadOnlyList<string> Notes);

/// <summary>Brings reviews to a site: found by <c>id</c> or <c>feedId</c>, else created.</summary>
public sealed class ReviewPoster(SiteClient site)
{
    /// <summary>Fields that are the review's from its creation on.</summary>
    private static readonly string[] Fixed = ["feedId", "formerPaths", "quiet"];

    private readonly PictureUploader _pictures = new(site);

    /// <summary>Creates the review, or changes it where it is other than in the file.</summary>
    /// <exception cref="CommandException">The site refuses it.</exception>
    /// <param name="file">The review; it must not be faulty.</param>
    /// <param name="isSignificant">Whether readers are to be told of a change.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <param name="isImport">Whether it may come from another site, where its id is another one's.</param>
    /// <param name="quiet">Whether feeds of new entries leave it out; <see langword="null"/> if the file says so itself.</param>
    public async Task<PostedReview> PostAsync(
        ReviewFile file, bool isSignificant, CancellationToken cancel, bool isImport = false, Quietness? quiet = null)
    {
        var stored = await FindAsync(file, isImport, cancel);
        quiet?.Settle(file.Draft, stored);
        var uploaded = 0;
        foreach (var picture in file.Pictures)
            if (await _pictures.UploadAsync(picture, cancel)) uploaded++;
        var status = file.Fields.TextOf("status");
        var posted = stored is null
            ? await CreateAsync(file.Draft, status, file.Fields.TextOf("due"), cancel)
            : await UpdateAsync(stored, file.Draft, status, isSignificant, cancel);
        return posted with { Uploaded = uploaded };
    }

    /// <summary>Whether the site has the review already.</summary>
    public async Task<bool> IsThereAsync(ReviewFile file, CancellationToken cancel) =>
        await FindAsync(file, isImport: true, cancel) is not null;

    private async Task<JsonObject?> FindAsync(ReviewFile file, bool isImport, CancellationToken cancel)
    {
        var (id, feedId) = (file.Fields.TextOf("id"), file.Fields.TextOf("feedId"));
        if (!isImport || feedId is null) return await FindAsync(id, feedId, cancel);
        if (await FindAsync(null, feedId, cancel) is { } found) return found;
        // An export says the id in feeds of a review that brought none: on its own site it is the review with this id.
        if (id is null || !feedId.EndsWith($":review/{id}", StringComparison.Ordinal)) return null;
        var answer = await site.GetAsync($"/api/reviews/{Uri.EscapeDataString(id)}", cancel);
        return answer.IsGood ? answer.Json : null;
    }

    /// <summary>The review on the site; <see langword="null"/> if it is not there.</summary>
    public async Task<JsonObject?> FindAsync(string? id, string? feedId, CancellationToken cancel)
    {
        if (id is not null)
        {
            var answer = await site.GetAsync($"/api/reviews/{Uri.EscapeDataString(id)}", cancel);
            if (answer.IsGood) return answer.Json;
            if (answer.Status == HttpStatusCode.Gone) throw new CommandException("The review was erased from the site for good.");
            if (answer.Status != HttpStatusCode.NotFound) throw answer.Refused();
            if (feedId is null)
                throw new CommandException("The site has no review by this id. Take the field id out to post it as a new one.");
        }

        if (feedId is null) return null;
        var found = await site.GetAsync($"/api/reviews?feedId={Uri.EscapeDataString(feedId)}", cancel);
        if (!found.IsGood) throw found.Refused();
        return found.Json?["items"] is JsonArray { Count: > 0 } items ? items[0]?.AsObject() : null;
    }

    /// <summary>Creates a review.</summary>
    /// <param name="draft">The request.</param>
    /// <param name="status">What it is to become in the end; <see langword="null"/> for what the request says.</param>
    /// <param name="due">When it is to be public again, if it was before and is to be.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <param name="lost">Is told of addresses that other reviews have, without which it is created; <see langword="null"/> if it is not to
    /// be.</param>
    public async Task<PostedReview> CreateAsync(
        JsonObject draft, string? status, string? due, CancellationToken cancel, Action<string>? lost = null)
    {
        // The same request again within a day, after an answer that was lost, is the same review.
        var key = Convert.ToHexStringLower(SHA256.HashData(JsonFormat.Bytes(draft)));
        var answer = await site.SendAsync(HttpMethod.Post, "/api/reviews", draft, cancel, ("Idempotency-Key", key));
        if (answer.Problem == "address-taken" && lost is not null && GiveUp(draft, answer, lost))
            return await CreateAsync(draft, status, due, cancel, lost);
        if (!answer.IsGood || answer.Json is not { } review) throw answer.Refused();
        List<string> notes = [.. answer.Warnings.Select(warning => $"{warning.Pointer}: {warning.Detail}")];
        if (status is "withdrawn") review = await StepAsync(review, "withdraw", null, cancel);
        if (status is "scheduled" && due is not null && review.TextOf("status") is "published")
        {
            review = await StepAsync(review, "withdraw", null, cancel);
            review = await StepAsync(review, "publish", new JsonObject { ["at"] = due }, cancel);
        }

        return Posted(PostResult.Created, review, notes);
    }

    private static bool GiveUp(JsonObject draft, SiteAnswer answer, Action<string> lost)
    {
        var names = answer.Errors.Select(error => error.Pointer.Split('/').ElementAtOrDefault(1) ?? "").Where(draft.ContainsKey).ToList();
        foreach (var name in names.Distinct())
        {
            lost($"Another review has its {name}, which it comes without: {draft[name]?.ToJsonString()}");
            draft.Remove(name);
        }

        return names.Count > 0;
    }

    private async Task<PostedReview> UpdateAsync(
        JsonObject stored, JsonObject draft, string? status, bool isSignificant, CancellationToken cancel)
    {
        if (stored.TextOf("status") is "deleted") throw new CommandException("The review is deleted on the site. Undelete it first.");
        var next = ContentOf(draft);
        next["author"] ??= stored["author"]?.DeepClone(); // A token's byline stands where the file names nobody.
        var changed = ReviewJson.ContentFields.Where(name => !JsonNode.DeepEquals(next[name], stored[name])).ToList();
        var slug = draft.TextOf("slug") is { } asked && asked != stored.TextOf("slug") ? asked : null;
        var review = stored;
        if (changed.Count > 0 || slug is not null)
        {
            var document = stored.DeepClone().AsObject();
            foreach (var name in changed) document[name] = next[name]?.DeepClone();
            if (slug is not null) document["slug"] = slug;
            if (isSignificant) document["significant"] = true;
            review = await SendAsync(HttpMethod.Put, stored, "", document, cancel);
        }

        var before = review;
        review = await MoveAsync(review, status, draft.TextOf("published"), cancel);
        var isSame = ReferenceEquals(review, stored) && ReferenceEquals(review, before);
        return Posted(isSame ? PostResult.Unchanged : PostResult.Updated, review, [.. Differences(stored, draft, status, review)]);
    }

    private async Task<JsonObject> MoveAsync(JsonObject review, string? status, string? published, CancellationToken cancel) =>
        (status, review.TextOf("status")) switch
        {
            ("published" or "scheduled", "draft") => await StepAsync(
                review, "publish", published is null ? null : new JsonObject { ["at"] = published }, cancel),
            ("published", "withdrawn") => await StepAsync(review, "publish", null, cancel),
            ("withdrawn", "published") => await StepAsync(review, "withdraw", null, cancel),
            _ => review,
        };

    private static IEnumerable<string> Differences(JsonObject stored, JsonObject draft, string? status, JsonObject review)
    {
        foreach (var name in Fixed)
            if (draft[name] is { } asked && stored[name] is { } present && !JsonNode.DeepEquals(asked, present))
                yield return $"{name} is fixed at creation and stays as it is on the site.";
        if (status is not null && status != review.TextOf("status"))
            yield return $"The review is {review.TextOf("status")} on the site and {status} in the file.";
    }

    private async Task<JsonObject> StepAsync(JsonObject review, string step, JsonObject? body, CancellationToken cancel) =>
        await SendAsync(HttpMethod.Post, review, $"/{step}", body, cancel);

    private async Task<JsonObject> SendAsync(
        HttpMethod method, JsonObject review, string action, JsonObject? body, CancellationToken cancel)
    {
        var answer = await site.SendAsync(
            method, $"/api/reviews/{review.TextOf("id")}{action}", body, cancel, ("If-Match", $"\"{review["revision"]}\""));
        return answer.IsGood && answer.Json is { } next ? next : throw answer.Refused();
    }

    /// <summary>The content as the site writes it, so that the two can be compared.</summary>
    private static JsonObject ContentOf(JsonObject draft)
    {
        var read = ReviewDraft.Read(JsonFormat.Bytes(draft));
        return JsonNode.Parse(ReviewJson.Write(read.Value.Content))?.AsObject() ?? [];
    }

    private static PostedReview Posted(PostResult what, JsonObject review, IReadOnlyList<string> notes) =>
        new(what, review.TextOf("id") ?? "", review.TextOf("url") ?? "", Uploaded: 0, notes);
}

using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Api;

namespace ReviewFunctions.Desk.Reviews;

/// <content>
/// A published review is edited in its working copy, which readers do not see until it is published. That of another has what was saved
/// by itself.
/// </content>
public sealed partial class ReviewEditor
{
    /// <summary>The review as its last revision, whatever its working copy says.</summary>
    private JsonObject? _review;
    private string? _reviewETag;
    private bool _hasCopy;

    private bool IsPublished => (string?)_review?["status"] == "published";

    private bool HasAutosave => _hasCopy && !IsPublished;

    private bool IsOutdated => _hasCopy && (int?)_review?["revision"] != (int?)_stored?["revision"];

    private string CopyPath => $"api/reviews/{_id}/working-copy";

    private string StoredPath => IsPublished ? CopyPath : $"api/reviews/{_id}";

    private async Task PublishChangesAsync()
    {
        var answer = await Api.SendAsync(HttpMethod.Post, $"{CopyPath}/publish", body: null, _etag, _left.Token);
        _fault = answer.IsGood ? null : answer.Reason;
        if (answer.IsGood || answer.IsStale) await LoadAsync();
    }

    private async Task DiscardChangesAsync()
    {
        if (!await TryRemoveCopyAsync()) return;
        Drafts.Remove(_id);
        (_isUnsaved, _isUnkept) = (false, false);
        await LoadAsync();
    }

    /// <summary>Takes the copy away, keeps what is written, and compares it with the review as it is now.</summary>
    private async Task GoOnOverAsync()
    {
        Keep();
        if (!await TryRemoveCopyAsync()) return;
        _hasCopy = false;
        await CompareAsync();
    }

    private async Task<bool> TryRemoveCopyAsync()
    {
        var answer = await Api.SendAsync(HttpMethod.Delete, CopyPath, body: null, _etag, _left.Token);
        _fault = answer.IsGood ? null : answer.Reason;
        return answer.IsGood;
    }

    /// <summary>What is stored: the working copy, if the review has one.</summary>
    private async Task<Answer> ReadStoredAsync()
    {
        var answer = await Api.GetAsync($"api/reviews/{_id}", _left.Token);
        if (!answer.IsGood || answer.Body is not JsonObject review) return answer;
        (_review, _reviewETag, _hasCopy) = (review, answer.ETag, false);
        if ((string?)review["status"] == "deleted") return answer;
        var copy = await Api.GetAsync(CopyPath, _left.Token);
        _hasCopy = copy.IsGood;
        return copy.IsGood ? copy : answer;
    }
}

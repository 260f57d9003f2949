using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Api;

namespace ReviewFunctions.Desk.Reviews;

/// <content>A published review is edited in its working copy, which readers do not see until it is published.</content>
public sealed partial class ReviewEditor
{
    private JsonObject? _public;
    private string? _publicETag;
    private bool _hasCopy;

    private string StoredPath => $"api/reviews/{_id}{(_public is null ? "" : "/working-copy")}";

    private async Task PublishChangesAsync()
    {
        var answer = await Api.SendAsync(HttpMethod.Post, $"{StoredPath}/publish", body: null, _etag, _left.Token);
        _fault = answer.IsGood ? null : answer.Reason;
        if (answer.IsGood || answer.IsStale) await LoadAsync();
    }

    private async Task DiscardChangesAsync()
    {
        if (!await TryRemoveCopyAsync()) return;
        Drafts.Remove(_id);
        _isUnsaved = false;
        await LoadAsync();
    }

    /// <summary>Takes the copy away, keeps what is written, and compares it with what readers see now.</summary>
    private async Task GoOnOverAsync()
    {
        Keep();
        if (!await TryRemoveCopyAsync()) return;
        _hasCopy = false;
        await CompareAsync();
    }

    private async Task<bool> TryRemoveCopyAsync()
    {
        var answer = await Api.SendAsync(HttpMethod.Delete, StoredPath, body: null, _etag, _left.Token);
        _fault = answer.IsGood ? null : answer.Reason;
        return answer.IsGood;
    }

    /// <summary>What is stored: of a published review the working copy, if it has one.</summary>
    private async Task<Answer> ReadStoredAsync()
    {
        var answer = await Api.GetAsync($"api/reviews/{_id}", _left.Token);
        (_public, _publicETag, _hasCopy) = (null, null, false);
        if (!answer.IsGood || answer.Body is not JsonObject review || (string?)review["status"] != "published") return answer;
        (_public, _publicETag) = (review, answer.ETag);
        var copy = await Api.GetAsync(StoredPath, _left.Token);
        _hasCopy = copy.IsGood;
        return copy.IsGood ? copy : answer;
    }
}

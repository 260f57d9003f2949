using System.Text.Json.Nodes;
using Microsoft.JSInterop;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Reviews;

/// <content>How what is written is stored, and what becomes of it if somebody else was faster.</content>
public sealed partial class ReviewEditor
{
    private async Task SaveAsync()
    {
        if (_isSaving || !MaySave) return;
        _notes = _notes with { ShowsMissing = true };
        CheckFields();
        if (_notes.Faults.Count > 0)
        {
            (_fault, _state) = (Words[FaultyFields], Words["Not saved"]);
            Js.InvokeVoid("desk.focusFault");
            return;
        }

        (_isSaving, _fault, _state) = (true, null, Words["Saving…"]);
        var changes = _changes;
        var answer = _stored is null
            ? await Api.CreateAsync("api/reviews", _draft.Written(), _attempt, _left.Token)
            : await Api.SendAsync(HttpMethod.Put, StoredPath, Rewrite(), _etag, _left.Token);
        _isSaving = false;
        await TakeSavedAsync(answer, isAsSent: changes == _changes);
    }

    /// <summary>The whole review as it is to be. The slug is its editor's to change once the review is stored.</summary>
    private JsonObject Rewrite()
    {
        var written = _draft.Written();
        if (_draft.Text("slug") is { Length: > 0 } slug) written["slug"] = slug;
        return written;
    }

    private async Task TakeSavedAsync(Answer answer, bool isAsSent)
    {
        if (!answer.IsGood)
        {
            _state = Words["Not saved. It is kept in this browser."];
            if (answer.IsStale) await CompareAsync();
            else if (answer.Faults.Count > 0) _notes = new Notes(answer.Faults, _notes.Warnings, ShowsMissing: true);
            _fault = answer.IsStale ? null : answer.Reason;
            return;
        }

        var former = _id;
        Take(answer);
        _hasCopy = _public is not null;
        _id = (string?)_stored?["id"];
        Drafts.Remove(former);
        // What was written while it was on its way is not saved yet.
        if (isAsSent) Begin(new Draft((JsonObject)(_stored ?? []).DeepClone()));
        else Keep();
        _notes = new Notes([], answer.Warnings, ShowsMissing: true);
        Js.InvokeVoid("desk.setUnsaved", !isAsSent);
        if (former == _id) return;
        Announce();
        Navigation.NavigateTo(App.Address("write", _id), replace: true);
    }

    private async Task CompareAsync()
    {
        var answer = await ReadStoredAsync();
        (_theirs, _theirETag) = (answer.Body as JsonObject, answer.ETag);
    }

    /// <summary>Goes on with what was chosen of both versions, over the one that is stored.</summary>
    private void Settle(JsonObject chosen)
    {
        (_etag, _stored, _theirs) = (_theirETag, _theirs, null);
        _draft.Replace(chosen);
    }

    private void TakeStep(Answer answer)
    {
        if (!answer.IsGood || answer.Body is not JsonObject review) return;
        var isPublic = (string?)review["status"] == "published";
        (_public, _publicETag, _hasCopy) = isPublic ? (review, answer.ETag, _hasCopy) : (null, null, false);
        if (_hasCopy) return;
        Take(answer);
        if (!_isUnsaved) Begin(new Draft((JsonObject)review.DeepClone()));
    }
}

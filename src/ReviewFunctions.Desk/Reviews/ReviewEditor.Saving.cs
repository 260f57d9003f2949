using System.Text.Json.Nodes;
using Microsoft.JSInterop;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Session;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Reviews;

/// <content>How what is written is stored, and what becomes of it if the site does not answer or somebody else was faster.</content>
public sealed partial class ReviewEditor
{
    /// <summary>The save that the site has not answered, and the changes that it has.</summary>
    private PendingSave? _waiting;
    private int _waitingChanges;
    private bool _isAskedAgain;

    private string WaitingState => Session.Token is null
        ? Words["Not saved. It is saved when you are signed in."]
        : Words["Not saved. It is kept in this browser, and saved when the site is there again."];

    private async Task SaveAsync()
    {
        await _autosaving;
        if (_isSaving || !MaySave) return;
        (_isSaving, _notes) = (true, _notes with { ShowsMissing = true });
        Note(await Reader.ReadAsync(_draft, "headline", BodyEditor.Field, Preview.Frame));
        _isSaving = false;
        if (_left.IsCancellationRequested) return;
        if (_notes.Faults.Count > 0)
        {
            (_fault, _state) = (Words[FaultyFields], Words["Not saved"]);
            Js.InvokeVoid("desk.focusFault");
            return;
        }

        if (_waiting is { } earlier)
        {
            // What was sent before may have come to the site: that is found out first.
            _isAskedAgain = _waitingChanges != _changes;
            await SendAsync(earlier);
            return;
        }

        var key = Guid.CreateVersion7(Time.GetUtcNow()).ToString("N");
        var save = _stored is null
            ? new PendingSave(Review: null, "api/reviews", ETag: null, key, _draft.Written())
            : new PendingSave(_id, StoredPath, _etag, key, Rewrite());
        _waitingChanges = _changes;
        Saves.Keep(save);
        await SendAsync(save);
    }

    /// <summary>The whole review as it is to be. The slug is its editor's to change once the review is stored.</summary>
    private JsonObject Rewrite()
    {
        var written = _draft.Written();
        if (_draft.Text("slug") is { Length: > 0 } slug) written["slug"] = slug;
        return written;
    }

    private async Task SendAsync(PendingSave save)
    {
        var isRepeated = _waiting is not null;
        (_isSaving, _fault, _state) = (true, null, Words["Saving…"]);
        var answer = await Saves.SendAsync(save, _left.Token);
        _isSaving = false;
        if (answer.IsOffline || answer.IsSignedOut)
        {
            (_waiting, _state) = (save, WaitingState);
            Keep();
            return;
        }

        if (isRepeated && answer.IsStale) answer = await FindOwnAsync(save, answer);
        _waiting = null;
        Saves.Remove(save.Review);
        var isAsSent = _waitingChanges == _changes;
        await TakeSavedAsync(answer, isAsSent);
        if (!answer.IsGood || isAsSent || !_isAskedAgain) return;
        _isAskedAgain = false;
        await SaveAsync();
    }

    /// <summary>What is stored, if it is what was sent: then it was stored before, and the answer was lost.</summary>
    private async Task<Answer> FindOwnAsync(PendingSave save, Answer refused)
    {
        var stored = await ReadStoredAsync();
        return stored.Body is JsonObject found && new Draft(found).Differing(new Draft(save.Body)).Count == 0 ? stored : refused;
    }

    /// <summary>Sends what waited before the review was opened. What the site refuses is offered as what is kept in the browser.</summary>
    private async Task SendWaitingAsync()
    {
        if (Saves.Find(_id) is not { } save) return;
        var answer = await Saves.SendAsync(save, _left.Token);
        if (answer.IsOffline || answer.IsSignedOut)
        {
            (_waiting, _waitingChanges) = (save, _changes);
            return;
        }

        Saves.Remove(_id);
        if (!answer.IsGood) return;
        Drafts.RemoveSaved(save);
        if (_id is null && answer.Body is JsonObject made) _id = Saves.Open = (string?)made["id"];
    }

    /// <summary>The site is there again, or its editor has signed in again: what waits is sent.</summary>
    private void GoOnSaving(object? sender, EventArgs change) => _ = InvokeAsync(async () =>
    {
        if (_left.IsCancellationRequested || Session.Token is null || Session.Editor != _editor || Connection.IsOffline) return;
        if (_waiting is { } save && !_isSaving) await SendAsync(save);
        else if (_missing is not null) await LoadAsync();
        else if (_reviewETag is null && _id is not null && !_isLoading) await CatchUpAsync();
        if (_isUnkept) _ = AutosaveLaterAsync(_changes);
        StateHasChanged();
    });

    /// <summary>Reads what the site has of a review that was opened without it. What is written stays.</summary>
    private async Task CatchUpAsync()
    {
        var answer = await ReadStoredAsync();
        if (answer.Body is JsonObject stored && answer.IsGood) _stored = stored;
    }

    private async Task TakeSavedAsync(Answer answer, bool isAsSent)
    {
        if (!answer.IsGood)
        {
            _state = Words["Not saved. It is kept in this browser."];
            Keep();
            if (answer.IsOvertaken) await CompareAsync();
            else if (answer.Faults.Count > 0) _notes = new Notes(answer.Faults, _notes.Warnings, ShowsMissing: true);
            _fault = answer.IsOvertaken ? null : answer.Reason;
            return;
        }

        var former = _id;
        Take(answer);
        _hasCopy = IsPublished;
        if (!IsPublished) (_review, _reviewETag) = (_stored, answer.ETag);
        (_id, _isOvertaken) = ((string?)_stored?["id"], false);
        Saves.Open = _id;
        _kept = null;
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
        if (answer.IsGood) (_theirs, _theirETag) = (answer.Body as JsonObject, answer.ETag);
        else _fault = answer.Reason;
    }

    /// <summary>Goes on with what was chosen of both versions, over the one that is stored.</summary>
    private void Settle(JsonObject chosen)
    {
        (_etag, _stored, _theirs, _isOvertaken) = (_theirETag, _theirs, null, false);
        _draft.Replace(chosen);
    }

    private void TakeStep(Answer answer)
    {
        if (!answer.IsGood || answer.Body is not JsonObject review) return;
        var wasOutdated = IsOutdated;
        (_review, _reviewETag) = (review, answer.ETag);
        // A step changes no text: what the copy was made from is still what the review says.
        if (_hasCopy && !wasOutdated && _stored is not null) _stored["revision"] = (int?)review["revision"];
        _isUnsaved |= HasAutosave;
        if (_hasCopy) return;
        Take(answer);
        if (!_isUnsaved) Begin(new Draft((JsonObject)review.DeepClone()));
    }
}

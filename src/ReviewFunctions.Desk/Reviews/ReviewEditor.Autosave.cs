using Microsoft.JSInterop;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Reviews;

/// <content>
/// What is written of a review that readers do not see is saved by itself, in its working copy, so that it is there on another machine.
/// </content>
public sealed partial class ReviewEditor
{
    /// <summary>How long nothing is written before it is saved by itself.</summary>
    private static readonly TimeSpan AutosaveRest = TimeSpan.FromSeconds(4);

    /// <summary>How long somebody may write without a rest before it is saved all the same.</summary>
    private static readonly TimeSpan AutosaveLongest = TimeSpan.FromSeconds(30);

    private DateTimeOffset _autosaved;
    private bool _isOvertaken;
    private Task _autosaving = Task.CompletedTask;

    private bool MayAutosave => _id is not null && _review is not null && !IsPublished && Session.May("update")
        && _isUnkept && !_isSaving && _autosaving.IsCompleted && !_isOvertaken && _waiting is null && _theirs is null
        && Session.Token is not null && !Connection.IsOffline;

    private async Task AutosaveLaterAsync(int change)
    {
        await Task.Delay(AutosaveRest, Time);
        if (_left.IsCancellationRequested || !MayAutosave) return;
        if (change != _changes && Time.GetUtcNow() < _autosaved + AutosaveLongest) return;
        var changes = _changes;
        await (_autosaving = AutosaveAsync());
        _autosaved = Time.GetUtcNow();
        if (_left.IsCancellationRequested) return;
        if (changes != _changes) _ = AutosaveLaterAsync(_changes);
        StateHasChanged();
    }

    /// <summary>
    /// Saves what has changed, but for fields that have faults: they stay as they were, and nothing is said of them before its editor
    /// saves.
    /// </summary>
    private async Task AutosaveAsync()
    {
        var faulty = _notes.Faults.Select(fault => fault.Pointer.TrimStart('#', '/').Split('/')[0]);
        var except = faulty.Concat(Draft.NotWritten).ToHashSet();
        var patch = MergePatch.Between(_stored ?? [], _draft.Content, except);
        if (patch.Count == 0) return;
        var (changes, isWhole) = (_changes, _notes.Faults.Count == 0);
        // It is sent to its end, even if the review is left meanwhile.
        var answer = await Api.SendAsync(HttpMethod.Patch, $"api/reviews/{_id}?autosave=true", patch, _etag, CancellationToken.None);
        if (_left.IsCancellationRequested) return;
        if (answer.IsOvertaken) (_isOvertaken, _state) = (true, Words["Kept in this browser. Somebody else has changed the review."]);
        if (!answer.IsGood) return;
        Take(answer);
        _hasCopy = true;
        if (changes == _changes) _state = SavedByItself();
        _isUnkept = changes != _changes || !isWhole;
        if (_isUnkept) Keep();
        else Drafts.Remove(_id);
        Js.InvokeVoid("desk.setUnsaved", _isUnkept);
    }

    private string SavedByItself() => Words["Saved as a copy at {0}", Times.ShowClock(_stored?["saved"])];
}

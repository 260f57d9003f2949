using Microsoft.JSInterop;
using ReviewFunctions.Desk.Reading;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Reviews;

/// <content>How what is written is kept in the browser, checked and shown while it is being written.</content>
public sealed partial class ReviewEditor
{
    /// <summary>How long it takes until what is written is kept.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    private bool _isKeeping;
    private int _changes;

    private void NoteChange(object? sender, EventArgs change)
    {
        var isFirst = !_isUnkept;
        (_isUnsaved, _isUnkept, _state) = (true, true, _waiting is null ? Words["Not saved"] : WaitingState);
        if (isFirst)
        {
            _autosaved = Time.GetUtcNow();
            Js.InvokeVoid("desk.setUnsaved", true);
            StateHasChanged();
        }

        _changes++;
        _ = KeepSoonAsync();
        if (_preview is { } preview) _ = preview.ShowAsync();
        _ = AutosaveLaterAsync(_changes);
    }

    /// <summary>Keeps what is written, a moment after the first of some keys.</summary>
    private async Task KeepSoonAsync()
    {
        if (_isKeeping) return;
        _isKeeping = true;
        await Task.Delay(Rest, Time);
        _isKeeping = false;
        if (_isUnkept && !_left.IsCancellationRequested) Keep();
    }

    private void Keep()
    {
        if (!Drafts.TryKeep(_id, _etag, _draft.Content))
            _fault = Words["This browser has no room to keep what you write: save often."];
    }

    /// <summary>Takes what there is to say of what is written. Of what is stored, the site has said it.</summary>
    private void Take(DraftReading reading)
    {
        _reading = reading;
        if (_isUnsaved) Note(reading);
    }

    private void Note(DraftReading reading)
    {
        _notes = new Notes(reading.Faults, reading.Warnings, _notes.ShowsMissing);
        if (reading.Faults.Count == 0 && _fault == Words[FaultyFields]) _fault = null;
    }
}

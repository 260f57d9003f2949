using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Desk.Session;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Settings;

/// <summary>
/// The settings of the site in a form. What is written is checked by the rules of the site itself at every change, and stored over the
/// revision that it was begun with, or else compared with what somebody else has stored.
/// </summary>
public sealed partial class SettingsScreen : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private Draft? _draft;
    private Notes _notes = Notes.None;
    private JsonObject _stored = [];
    private JsonObject? _theirs;
    private string? _etag, _theirETag, _fault, _missing, _state, _icon;
    private bool _isUnsaved, _isSaving;

    [Inject]
    private DeskApi Api { get; set; } = null!;

    [Inject]
    private CurrentSession Session { get; set; } = null!;

    [Inject]
    private IJSInProcessRuntime Js { get; set; } = null!;

    private static IEnumerable<string> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose()
    {
        Js.InvokeVoid("desk.setUnsaved", false);
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        Js.InvokeVoid("desk.setTitle", $"{Words["Settings"]} · {Words["Desk"]}");
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        var answer = await Api.GetAsync("api/site", _left.Token);
        _missing = answer.IsGood ? null : answer.Reason;
        if (answer.IsGood) Take(answer);
        await ShowIconAsync();
    }

    private void Take(Answer answer)
    {
        if (answer.Body is not JsonObject settings) return;
        (_stored, _etag, _theirs) = (settings, answer.ETag, null);
        Session.TakeSite((JsonObject)settings.DeepClone());
        Begin(settings);
    }

    private void Begin(JsonObject settings)
    {
        _draft = new Draft((JsonObject)settings.DeepClone());
        _draft.Changed += (_, _) => NoteChange();
        (_notes, _isUnsaved, _fault) = (Notes.None, false, null);
        _state = (string?)settings["publication"] is "pending"
            ? Words["Saved. Everything is published anew within minutes."]
            : Words["Saved"];
        Js.InvokeVoid("desk.setUnsaved", false);
    }

    private void NoteChange()
    {
        (_isUnsaved, _state, _fault) = (true, Words["Not saved"], null);
        Js.InvokeVoid("desk.setUnsaved", true);
        _notes = new Notes(SettingsCheck.FaultsOf(_draft!.Content, _stored), [], ShowsMissing: true);
        StateHasChanged();
    }

    private void AskBeforeLeaving(LocationChangingContext leaving)
    {
        if (_isUnsaved && !Js.Invoke<bool>("confirm", Words["Leave without saving the settings?"].Value)) leaving.PreventNavigation();
    }

    private async Task SaveAsync()
    {
        if (_draft is null || _isSaving || !_isUnsaved) return;
        (_isSaving, _fault, _state) = (true, null, Words["Saving…"]);
        var answer = await Api.SendAsync(HttpMethod.Put, "api/site", SettingsCheck.Written(_draft.Content), _etag, _left.Token);
        _isSaving = false;
        if (answer.IsGood)
        {
            Take(answer);
            await ShowIconAsync();
            return;
        }

        _state = Words["Not saved"];
        _notes = new Notes(answer.Faults, [], ShowsMissing: true);
        if (answer.IsStale) await CompareAsync();
        else _fault = answer.Reason;
        if (answer.Faults.Count > 0) Js.InvokeVoid("desk.focusFault");
    }

    private async Task CompareAsync()
    {
        var answer = await Api.GetAsync("api/site", _left.Token);
        var revisions = await Api.GetAsync("api/site/revisions", _left.Token);
        if (!answer.IsGood || answer.Body is not JsonObject theirs)
        {
            _fault = answer.Reason;
            return;
        }

        theirs["editor"] = (string?)(revisions.Body?["items"] as JsonArray)?.FirstOrDefault()?["editor"];
        (_theirs, _theirETag) = (theirs, answer.ETag);
    }

    private void Settle(JsonObject chosen)
    {
        if (_theirs is not { } theirs) return;
        theirs.Remove("editor");
        chosen.Remove("editor");
        (_stored, _etag, _theirs) = (theirs, _theirETag, null);
        _draft?.Replace(chosen);
    }

    private async Task TakeRestored(Answer answer)
    {
        Take(answer);
        _state = Words["Restored. Everything is published anew within minutes."];
        await ShowIconAsync();
    }

    private void TakeIcon(JsonObject image)
    {
        _icon = ImageLibrary.Thumbnail(image);
        _draft?.Set("icon", (string?)image["id"]);
    }

    private async Task ShowIconAsync()
    {
        if ((string?)_stored["icon"] is not { } icon) return;
        var answer = await Api.GetAsync($"api/images/{icon}", _left.Token);
        _icon = answer.Body is JsonObject image && answer.IsGood ? ImageLibrary.Thumbnail(image) : null;
    }

    private bool IsTrue(string name) => (bool?)_draft?.At(name) is true;

    private void Write(string name, ChangeEventArgs change) => _draft?.Set(name, JsonValue.Create(change.Value is true));
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Reading;
using ReviewFunctions.Desk.Session;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Reviews;

/// <summary>
/// Where a review is written. What is written is kept in the browser within half a second, checked and shown by the rules of the site
/// itself, and stored when its editor says so.
/// </summary>
public sealed partial class ReviewEditor : IDisposable
{
    private const string FaultyFields = "Some fields need a look.";

    /// <summary>What a review without an id is called among the tabs.</summary>
    private const string NewReview = "new";

    private readonly CancellationTokenSource _left = new();
    private Draft _draft = new([]);
    private Notes _notes = Notes.None;
    private DraftReading _reading = DraftReading.None;
    private BodyEditor? _body;
    private Preview? _preview;
    private JsonObject? _stored, _theirs;
    private LocalDraft? _kept;
    private IReadOnlyList<IBrowserFile> _files = [];
    private DotNetObjectReference<ReviewEditor>? _self;
    private IJSInProcessObjectReference? _announcement;
    private string? _id, _etag, _theirETag, _fault, _missing, _state, _editor;
    private bool _isLoading = true, _isUnsaved, _isUnkept, _isSaving, _isPreview, _isChoosing, _isChoosingLead, _isOpenElsewhere;

    /// <summary>Which review; <see langword="null"/> for a new one.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Inject]
    private DeskApi Api { get; set; } = null!;

    [Inject]
    private DraftReader Reader { get; set; } = null!;

    [Inject]
    private CurrentSession Session { get; set; } = null!;

    [Inject]
    private LocalDrafts Drafts { get; set; } = null!;

    [Inject]
    private PendingSaves Saves { get; set; } = null!;

    [Inject]
    private Connection Connection { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSInProcessRuntime Js { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string? Language => _draft.Text("language") is { Length: > 0 } language ? language : null;

    private bool MaySave => Session.May(_stored is null ? "create" : "update");

    private IEnumerable<(string Id, string Name)> Bylines =>
        (Session.Site["bylines"] as JsonObject ?? []).Select(byline => (byline.Key, (string?)byline.Value?["name"] ?? byline.Key))
            .Concat(_draft.Text("author") is { Length: > 0 } own && Session.Site["bylines"]?[own] is null ? [(own, own)] : []);

    /// <summary>Is called by the browser when another tab has the same review.</summary>
    [JSInvokable]
    public void HearOfOtherTab()
    {
        _isOpenElsewhere = true;
        StateHasChanged();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _draft.Changed -= NoteChange;
        Session.Changed -= GoOnSaving;
        Connection.Changed -= GoOnSaving;
        if (_isUnkept && Session.Editor == _editor) Keep();
        Saves.Open = "";
        Js.InvokeVoid("desk.setUnsaved", false);
        _announcement?.InvokeVoid("stop");
        _announcement?.Dispose();
        _self?.Dispose();
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _editor = Session.Editor;
        Session.Changed += GoOnSaving;
        Connection.Changed += GoOnSaving;
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (!_isLoading && Id == _id) return;
        if (_isUnkept) Keep();
        _id = Id;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        (_isLoading, _missing, _stored, _etag, _theirs) = (true, null, null, null, null);
        (_review, _reviewETag, _hasCopy, _isOvertaken, _waiting) = (null, null, false, false, null);
        Saves.Open = _id;
        await SendWaitingAsync();
        var kept = Drafts.Find(_id);
        var answer = _id is null ? Answer.None : await ReadStoredAsync();
        if (kept is not null && (_waiting is not null || (_id is not null && answer.IsOffline))) BeginWith(kept);
        else Begin(answer, kept);
        if (_waiting is not null) _state = WaitingState;
        _isLoading = false;
        Announce();
        if (_id != Id) Navigation.NavigateTo(App.Address("write", _id), replace: true);
    }

    private void Begin(Answer answer, LocalDraft? kept)
    {
        _missing = _id is null || answer.IsGood ? null : answer.Reason;
        Take(answer);
        Begin(_stored is null ? Draft.New(Session.Site, Session.Byline) : new Draft((JsonObject)_stored.DeepClone()));
        _kept = kept is not null && !JsonNode.DeepEquals(kept.Content, _draft.Content) ? kept : null;
    }

    /// <summary>Goes on with what is kept in the browser, since the site cannot be asked what it has.</summary>
    private void BeginWith(LocalDraft kept)
    {
        if (_id is not null) (_stored, _review, _etag) = ((JsonObject)kept.Content.DeepClone(), kept.Content, kept.ETag);
        (_kept, _missing) = (null, null);
        Begin(new Draft((JsonObject)kept.Content.DeepClone()));
        (_isUnsaved, _isUnkept, _state) = (true, true, Words["Not saved. It is kept in this browser."]);
    }

    private void Begin(Draft draft)
    {
        _draft.Changed -= NoteChange;
        _draft = draft;
        _draft.Changed += NoteChange;
        (_notes, _isUnsaved, _isUnkept) = (Notes.None, HasAutosave, false);
        var state = _stored is null ? "Not saved yet" : _hasCopy ? "Saved, not public" : "Saved";
        _state = HasAutosave ? SavedByItself() : Words[state];
        var title = draft.Text("headline") is { Length: > 0 } headline ? headline : Words["A new review"];
        Js.InvokeVoid("desk.setTitle", $"{title} · {Words["Desk"]}");
    }

    private void Announce()
    {
        _announcement?.InvokeVoid("stop");
        _announcement?.Dispose();
        (_announcement, _isOpenElsewhere) = (null, false);
        _self ??= DotNetObjectReference.Create(this);
        _announcement = Js.Invoke<IJSInProcessObjectReference>("desk.announceOpen", _id ?? NewReview, _self);
    }

    private void Take(Answer answer)
    {
        if (answer.IsGood && answer.Body is JsonObject review) (_stored, _etag) = (review, answer.ETag);
    }

    private void Resume()
    {
        if (_kept is not { } kept) return;
        _kept = null;
        // It was written over an older version: saving it says so, and then both are compared.
        if (kept.ETag is not null) _etag = kept.ETag;
        _draft.Replace(kept.Content);
    }

    private void Discard()
    {
        Drafts.Remove(_id);
        _kept = null;
    }

    private void TakeFiles(IReadOnlyList<IBrowserFile> files) => _files = [.. _files, .. files];

    private void PutIn(JsonObject image) => _body?.InsertParagraph(Pictures.Markdown((string?)image["id"] ?? ""));

    private void Open(bool isForLead) => (_isChoosing, _isChoosingLead) = (true, isForLead);

    private void Choose(JsonObject image)
    {
        _isChoosing = false;
        Pictures.Take(image);
        if (_isChoosingLead) _draft.Set("leadImage", (string?)image["id"]);
        else PutIn(image);
    }
}

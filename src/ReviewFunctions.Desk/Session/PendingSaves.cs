using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Api;

namespace ReviewFunctions.Desk.Session;

/// <summary>A save that its editor has asked for and the site has not answered yet.</summary>
/// <param name="Review">The review's id; <see langword="null"/> for a new one.</param>
/// <param name="Path">Where it goes, such as <c>api/reviews/{id}/working-copy</c>.</param>
/// <param name="ETag">The version that it is to be saved over.</param>
/// <param name="Key">The idempotency key of a new review, so that it is made once however often it is sent.</param>
/// <param name="Body">What is to be saved.</param>
public sealed record PendingSave(string? Review, string Path, string? ETag, string Key, JsonObject Body);

/// <summary>
/// Keeps saves in the browser until the site has answered them: what is saved without a network, with a token that has ended, or just
/// before a crash is sent later, under the condition that it had.
/// </summary>
public sealed class PendingSaves(BrowserStore store, CurrentSession session, DeskApi api)
{
    private readonly EditorStore _kept = new(store, session, "save");
    private bool _isSending;

    /// <summary>The review that is open in this tab; its own editor sends what waits for it.</summary>
    public string? Open { get; set; } = "";

    /// <summary>Keeps a save.</summary>
    public void Keep(PendingSave save) => _kept.TryKeep(save.Review, new JsonObject
    {
        ["review"] = save.Review,
        ["path"] = save.Path,
        ["etag"] = save.ETag,
        ["key"] = save.Key,
        ["body"] = save.Body.DeepClone(),
    });

    /// <summary>What waits for a review, or <see langword="null"/>.</summary>
    public PendingSave? Find(string? review) => _kept.Find(review, Read);

    /// <summary>Removes what waits for a review, because the site has answered.</summary>
    public void Remove(string? review) => _kept.Remove(review);

    /// <summary>Removes everything that this editor has here.</summary>
    public void RemoveAll() => _kept.RemoveAll();

    /// <summary>Sends a save. It stays kept until <see cref="Remove"/>.</summary>
    public Task<Answer> SendAsync(PendingSave save, CancellationToken cancel) => save.Review is null
        ? api.CreateAsync(save.Path, save.Body, save.Key, cancel)
        : api.SendAsync(HttpMethod.Put, save.Path, save.Body, save.ETag, cancel);

    /// <summary>Sends what waits, but for the review that is open. What the site refuses stays in the browser as what is written.</summary>
    /// <param name="drafts">What is written.</param>
    /// <param name="cancel">Ends the sending.</param>
    public async Task SendAllAsync(LocalDrafts drafts, CancellationToken cancel)
    {
        if (_isSending) return;
        _isSending = true;
        try
        {
            await SendEachAsync(drafts, cancel);
        }
        finally
        {
            _isSending = false;
        }
    }

    private async Task SendEachAsync(LocalDrafts drafts, CancellationToken cancel)
    {
        foreach (var save in _kept.List(Read).Where(save => save.Review != Open))
        {
            var answer = await SendAsync(save, cancel);
            if (answer.IsOffline || answer.IsSignedOut) return;
            Remove(save.Review);
            if (answer.IsGood) drafts.RemoveSaved(save);
        }
    }

    private static PendingSave? Read(JsonObject kept) => kept["body"]?.DeepClone() is JsonObject body
        ? new PendingSave((string?)kept["review"], (string?)kept["path"] ?? "", (string?)kept["etag"], (string?)kept["key"] ?? "", body)
        : null;
}

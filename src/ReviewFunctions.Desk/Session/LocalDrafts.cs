using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Desk.Session;

/// <summary>What was written and is not stored by the site yet.</summary>
/// <param name="Review">The review's id; <see langword="null"/> for one that the site does not know.</param>
/// <param name="ETag">The version that it was written over.</param>
/// <param name="Written">When it was written last.</param>
/// <param name="Content">The fields.</param>
public sealed record LocalDraft(string? Review, string? ETag, DateTimeOffset Written, JsonObject Content);

/// <summary>
/// Keeps in the browser what an editor writes until the site has stored it, so that a crash, a closed tab or an expired token loses
/// nothing. It is kept by editor, since several may share a browser; the browser itself keeps it by site.
/// </summary>
public sealed class LocalDrafts(BrowserStore store, CurrentSession session, TimeProvider time)
{
    private const string New = "new";

    private string Beginning => $"desk.draft|{session.Editor}|";

    /// <summary>Keeps what is written of a review.</summary>
    /// <returns><see langword="false"/> if the browser has no room for it.</returns>
    public bool TryKeep(string? review, string? etag, JsonObject content)
    {
        var kept = new JsonObject
        {
            ["review"] = review,
            ["etag"] = etag,
            ["written"] = time.GetUtcNow().ToString("O"),
            ["content"] = content.DeepClone(),
        };
        return store.TryWrite(StorePlace.Browser, KeyOf(review), JsonFormat.Text(kept));
    }

    /// <summary>What was kept of a review, or <see langword="null"/>.</summary>
    public LocalDraft? Find(string? review) => store.Read(StorePlace.Browser, KeyOf(review)) is { } kept ? Parse(kept) : null;

    /// <summary>Removes what was kept of a review, because the site has it now.</summary>
    public void Remove(string? review) => store.Remove(StorePlace.Browser, KeyOf(review));

    /// <summary>Removes what was kept of a review, if it is just what was saved.</summary>
    public void RemoveSaved(PendingSave save)
    {
        if (Find(save.Review) is { } kept && new Draft(kept.Content).Differing(new Draft(save.Body)).Count == 0) Remove(save.Review);
    }

    /// <summary>Removes everything that this editor has here.</summary>
    public void RemoveAll()
    {
        foreach (var key in store.Keys(StorePlace.Browser, Beginning)) store.Remove(StorePlace.Browser, key);
    }

    private string KeyOf(string? review) => Beginning + (review ?? New);

    private static LocalDraft? Parse(string kept)
    {
        try
        {
            return JsonNode.Parse(kept) is JsonObject { } json && json["content"]?.DeepClone() is JsonObject content
                ? new LocalDraft((string?)json["review"], (string?)json["etag"], (DateTimeOffset?)json["written"] ?? default, content)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Reviews;

namespace ReviewFunctions.Desk.Session;

/// <summary>What was written and is not stored by the site yet.</summary>
/// <param name="Review">The review's id; <see langword="null"/> for one that the site does not know.</param>
/// <param name="ETag">The version that it was written over.</param>
/// <param name="Written">When it was written last.</param>
/// <param name="Content">The fields.</param>
public sealed record LocalDraft(string? Review, string? ETag, DateTimeOffset Written, JsonObject Content);

/// <summary>
/// Keeps in the browser what an editor writes until the site has stored it, so that a crash, a closed tab or an expired token loses
/// nothing.
/// </summary>
public sealed class LocalDrafts(BrowserStore store, CurrentSession session, TimeProvider time)
{
    private readonly EditorStore _kept = new(store, session, "draft");

    /// <summary>Keeps what is written of a review.</summary>
    /// <returns><see langword="false"/> if the browser has no room for it.</returns>
    public bool TryKeep(string? review, string? etag, JsonObject content) => _kept.TryKeep(review, new JsonObject
    {
        ["review"] = review,
        ["etag"] = etag,
        ["written"] = time.GetUtcNow().ToString("O"),
        ["content"] = content.DeepClone(),
    });

    /// <summary>What was kept of a review, or <see langword="null"/>.</summary>
    public LocalDraft? Find(string? review) => _kept.Find(review, Read);

    /// <summary>Removes what was kept of a review, because the site has it now.</summary>
    public void Remove(string? review) => _kept.Remove(review);

    /// <summary>Removes what was kept of a review, if it is just what was saved.</summary>
    public void RemoveSaved(PendingSave save)
    {
        if (Find(save.Review) is { } kept && new Draft(kept.Content).Differing(new Draft(save.Body)).Count == 0) Remove(save.Review);
    }

    /// <summary>Removes everything that this editor has here.</summary>
    public void RemoveAll() => _kept.RemoveAll();

    private static LocalDraft? Read(JsonObject kept) => kept["content"]?.DeepClone() is JsonObject content
        ? new LocalDraft((string?)kept["review"], (string?)kept["etag"], (DateTimeOffset?)kept["written"] ?? default, content)
        : null;
}

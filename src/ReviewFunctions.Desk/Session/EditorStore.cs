using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Desk.Session;

/// <summary>
/// JSON that the browser keeps of each review for the editor who is signed in, since several may share a browser. The browser itself keeps
/// it by site.
/// </summary>
/// <param name="store">What the browser keeps.</param>
/// <param name="session">Who is signed in.</param>
/// <param name="kind">What it is, such as <c>draft</c>.</param>
public sealed class EditorStore(BrowserStore store, CurrentSession session, string kind)
{
    /// <summary>What stands for the id of a review that the site does not know yet.</summary>
    private const string New = "new";

    private string Beginning => $"desk.{kind}|{session.Editor}|";

    /// <summary>Keeps what there is of a review; <see langword="null"/> is one that the site does not know yet.</summary>
    /// <returns><see langword="false"/> if the browser has no room for it.</returns>
    public bool TryKeep(string? review, JsonObject kept) => store.TryWrite(StorePlace.Browser, KeyOf(review), JsonFormat.Text(kept));

    /// <summary>What is kept of a review; <see langword="null"/> if there is nothing, or nothing that can be read.</summary>
    /// <param name="review">The review's id; <see langword="null"/> for one that the site does not know yet.</param>
    /// <param name="read">Makes of the JSON what it is of, or <see langword="null"/>.</param>
    public T? Find<T>(string? review, Func<JsonObject, T?> read)
        where T : class => Read(KeyOf(review), read);

    /// <summary>What this editor has here, each read when it is asked for.</summary>
    public IEnumerable<T> List<T>(Func<JsonObject, T?> read)
        where T : class => store.Keys(StorePlace.Browser, Beginning).Select(key => Read(key, read)).OfType<T>();

    /// <summary>Removes what is kept of a review.</summary>
    public void Remove(string? review) => store.Remove(StorePlace.Browser, KeyOf(review));

    /// <summary>Removes all that this editor has here.</summary>
    public void RemoveAll()
    {
        foreach (var key in store.Keys(StorePlace.Browser, Beginning)) store.Remove(StorePlace.Browser, key);
    }

    private string KeyOf(string? review) => Beginning + (review ?? New);

    private T? Read<T>(string key, Func<JsonObject, T?> read)
        where T : class
    {
        try
        {
            return store.Read(StorePlace.Browser, key) is { } kept && JsonNode.Parse(kept) is JsonObject json ? read(json) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

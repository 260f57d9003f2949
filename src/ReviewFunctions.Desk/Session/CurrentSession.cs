using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Desk.Session;

/// <summary>Who is signed in, and in which site.</summary>
public sealed class CurrentSession(BrowserStore store)
{
    private const string TokenKey = "desk.token";

    /// <summary>Where it is kept what was last known of the editor and the site, beside the token.</summary>
    private const string KnownKey = "desk.known";

    /// <summary>Where the list of reviews is kept as it was last read, and by the browser the screen that showed it.</summary>
    private const string ListKey = "desk.list", ScreenKey = "desk.screen";

    private HashSet<string> _scopes = [];
    private JsonObject? _editor;

    /// <summary>Somebody has come in or gone.</summary>
    public event EventHandler? Changed;

    /// <summary>The token; <see langword="null"/> before anybody is signed in.</summary>
    public string? Token { get; private set; }

    /// <summary>The editor's name.</summary>
    public string Editor { get; private set; } = "";

    /// <summary>The byline of the editor's reviews, if the token names one.</summary>
    public string? Byline { get; private set; }

    /// <summary>The settings of the site.</summary>
    public JsonObject Site { get; private set; } = [];

    /// <summary>Whether the token ended while somebody was at work. What was written stays in the browser.</summary>
    public bool HasExpired { get; private set; }

    /// <summary>The first reviews of the list, as it was last read; none if it never was.</summary>
    public IReadOnlyList<JsonNode> KnownList => ReadJson(ListKey) is JsonArray items ? [.. items.OfType<JsonNode>()] : [];

    /// <summary>The token that was kept in this tab, or in the browser.</summary>
    public string? ReadKept() => store.Read(StorePlace.Tab, TokenKey) ?? store.Read(StorePlace.Browser, TokenKey);

    /// <summary>Whether the token may do what needs a scope.</summary>
    public bool May(string scope) => _scopes.Contains(scope);

    /// <summary>Signs an editor in.</summary>
    /// <param name="token">The token.</param>
    /// <param name="editor">What the API says of it.</param>
    /// <param name="site">The settings of the site.</param>
    /// <param name="stays">Where the token is kept.</param>
    public void Begin(string token, JsonObject editor, JsonObject site, StorePlace stays)
    {
        Forget();
        (Token, HasExpired) = (null, false);
        store.TryWrite(stays, TokenKey, token);
        Resume(token, editor, site);
    }

    /// <summary>Goes on with a token that is kept already, or takes what has changed of its editor and of the site.</summary>
    public void Resume(string token, JsonObject editor, JsonObject site)
    {
        if (token == Token && JsonNode.DeepEquals(_editor, editor) && JsonNode.DeepEquals(Site, site)) return;
        var known = new JsonObject { ["editor"] = editor.DeepClone(), ["site"] = site.DeepClone() };
        store.TryWrite(PlaceOfToken, KnownKey, JsonFormat.Text(known));
        Take(token, editor, site);
    }

    /// <summary>Goes on with a kept token and with what was last known of its editor and of the site, if anything was.</summary>
    public void ResumeKnown(string token)
    {
        if (ReadKnown() is { } known) Take(token, known.Editor, known.Site);
    }

    private void Take(string token, JsonObject editor, JsonObject site)
    {
        (Token, Site, HasExpired, _editor) = (token, site, false, editor);
        Editor = (string?)editor["editor"] ?? "";
        Byline = (string?)editor["byline"];
        _scopes = [.. from scope in editor["scopes"]?.AsArray() ?? [] select (string?)scope ?? ""];
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Keeps the first reviews of the list for when the desk is opened again.</summary>
    public void KeepList(IEnumerable<JsonNode> items) =>
        store.TryWrite(PlaceOfToken, ListKey, JsonFormat.Text(new JsonArray([.. items.Select(item => item.DeepClone())])));

    /// <summary>Takes the settings of the site as they are stored now.</summary>
    public void TakeSite(JsonObject site)
    {
        Site = site;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Notes that a token opens nothing any more, if it is the one in use.</summary>
    public void Expire(string? token)
    {
        if (token is null || token != Token) return;
        Forget();
        (Token, HasExpired) = (null, true);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Signs the editor out.</summary>
    public void End()
    {
        Forget();
        (Token, HasExpired) = (null, false);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>What was last known of the kept token's editor and of the site, for when the site cannot be asked.</summary>
    /// <returns><see langword="null"/> if nothing is known.</returns>
    private (JsonObject Editor, JsonObject Site)? ReadKnown() =>
        ReadJson(KnownKey) is JsonObject known
        && known["editor"]?.DeepClone() is JsonObject editor && known["site"]?.DeepClone() is JsonObject site
            ? (editor, site)
            : null;

    private JsonNode? ReadJson(string key)
    {
        try
        {
            return store.Read(PlaceOfToken, key) is { } kept ? JsonNode.Parse(kept) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private StorePlace PlaceOfToken => store.Read(StorePlace.Tab, TokenKey) is null ? StorePlace.Browser : StorePlace.Tab;

    private void Forget()
    {
        foreach (var place in (StorePlace[])[StorePlace.Tab, StorePlace.Browser])
        {
            foreach (var key in (string[])[TokenKey, KnownKey, ListKey, ScreenKey]) store.Remove(place, key);
        }
    }
}

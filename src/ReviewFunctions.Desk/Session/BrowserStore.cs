using Microsoft.JSInterop;

namespace ReviewFunctions.Desk.Session;

/// <summary>Where the browser keeps something.</summary>
public enum StorePlace
{
    /// <summary>Until the tab is closed.</summary>
    Tab,

    /// <summary>Until it is removed.</summary>
    Browser,
}

/// <summary>
/// What the browser keeps for the site (<see href="https://html.spec.whatwg.org/multipage/webstorage.html">HTML, 12: web storage</see>).
/// </summary>
public sealed class BrowserStore(IJSInProcessRuntime js)
{
    /// <summary>A text that was kept, or <see langword="null"/>.</summary>
    public string? Read(StorePlace place, string key) => js.Invoke<string?>("desk.read", NameOf(place), key);

    /// <summary>Keeps a text.</summary>
    /// <returns><see langword="false"/> if the browser has no room for it or keeps nothing.</returns>
    public bool TryWrite(StorePlace place, string key, string value) => js.Invoke<bool>("desk.write", NameOf(place), key, value);

    /// <summary>Removes what was kept.</summary>
    public void Remove(StorePlace place, string key) => js.InvokeVoid("desk.remove", NameOf(place), key);

    /// <summary>The keys that begin so.</summary>
    public IReadOnlyList<string> Keys(StorePlace place, string beginning) => js.Invoke<string[]>("desk.keys", NameOf(place), beginning);

    private static string NameOf(StorePlace place) => place == StorePlace.Tab ? "tab" : "browser";
}

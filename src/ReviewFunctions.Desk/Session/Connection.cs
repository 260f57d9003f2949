using Microsoft.JSInterop;

namespace ReviewFunctions.Desk.Session;

/// <summary>Whether the site can be reached, as far as the browser and the last call know.</summary>
public sealed class Connection(IJSInProcessRuntime js) : IDisposable
{
    private DotNetObjectReference<Connection>? _self;
    private IJSInProcessObjectReference? _listening;

    /// <summary>The site can be reached again, or no longer.</summary>
    public event EventHandler? Changed;

    /// <summary>The browser has found a network; whether the site is there is still to be seen.</summary>
    public event EventHandler? NetworkFound;

    /// <summary>Whether the site cannot be reached.</summary>
    public bool IsOffline { get; private set; }

    /// <summary>Listens to what the browser knows of its network.</summary>
    public void Listen()
    {
        _self ??= DotNetObjectReference.Create(this);
        _listening ??= js.Invoke<IJSInProcessObjectReference>("desk.listenForNetwork", _self);
    }

    /// <summary>Is called by the browser when its network comes or goes.</summary>
    [JSInvokable]
    public void HearOfNetwork(bool isThere)
    {
        if (isThere) NetworkFound?.Invoke(this, EventArgs.Empty);
        else Note(isReached: false);
    }

    /// <summary>Notes whether a call has reached the site.</summary>
    public void Note(bool isReached)
    {
        if (IsOffline == !isReached) return;
        IsOffline = !isReached;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listening?.InvokeVoid("stop");
        _listening?.Dispose();
        _self?.Dispose();
    }
}

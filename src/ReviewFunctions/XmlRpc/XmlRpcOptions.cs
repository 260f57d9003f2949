namespace ReviewFunctions.XmlRpc;

/// <summary>Whether editors of the desktop may post by XML-RPC. Settings under <c>XmlRpc</c>.</summary>
public sealed record XmlRpcOptions
{
    /// <summary>Whether it is on. It is off unless this says so, since a token is sent in each body.</summary>
    public bool Enabled { get; init; }
}

using System.Diagnostics.Tracing;

namespace ReviewFunctions.Testing;

/// <summary>Counts the requests that this process sends to a storage account, those that are sent again included.</summary>
/// <param name="connection">The connection string of the account: its services are told apart from others by their ports.</param>
public sealed class StorageCalls(string connection) : EventListener
{
    private const string Source = "System.Net.Http", Sent = "RequestStart";

    /// <summary>The place of the port among what the event tells.</summary>
    private const int Port = 2;

    private readonly HashSet<int> _ports =
        [.. connection.Split(';').Select(part => part.Split('=', 2)).Where(part => part[0].EndsWith("Endpoint", StringComparison.Ordinal)).Select(part => new Uri(part[1]).Port)];

    private int _count;

    /// <summary>How many there were.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource?.Name == Source) EnableEvents(eventSource, EventLevel.Informational);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventName: Sent, Payload: { } told } && told[Port] is int port && _ports.Contains(port)) Interlocked.Increment(ref _count);
    }
}

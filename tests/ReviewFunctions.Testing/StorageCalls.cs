using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace ReviewFunctions.Testing;

/// <summary>Counts the requests that this process sends to a storage account, those that are sent again included.</summary>
/// <param name="connection">The connection string of the account, whose requests are told apart from others by its name in their
/// paths.</param>
public sealed class StorageCalls(string connection) : EventListener
{
    private const string Source = "System.Net.Http", Sent = "RequestStart";

    /// <summary>The place of the path among what the event tells.</summary>
    private const int Path = 3;

    private readonly string _prefix = $"/{Emulator.AccountOf(connection)}/";

    private readonly ConcurrentQueue<string> _paths = [];

    /// <summary>How many there were.</summary>
    public int Count => _paths.Count;

    /// <summary>Their paths with their queries, unescaped, in the order in which they were sent.</summary>
    public IReadOnlyList<string> Paths => [.. _paths];

    /// <summary>The reviews whose rows were read by their keys, one for each time.</summary>
    public static IEnumerable<string> ReviewsIn(IEnumerable<string> paths) =>
        paths.Where(path => path.Contains("RowKey='review|", StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource?.Name == Source) EnableEvents(eventSource, EventLevel.Informational);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventName: Sent, Payload: { } told } && told[Path] is string path && path.StartsWith(_prefix,
            StringComparison.Ordinal))
            _paths.Enqueue(Uri.UnescapeDataString(path));
    }
}

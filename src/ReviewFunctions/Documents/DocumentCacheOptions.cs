namespace ReviewFunctions.Documents;

/// <summary>How documents are kept in memory. Settings under <c>Documents</c>.</summary>
public sealed record DocumentCacheOptions
{
    /// <summary>How long a document is served without asking the store whether it changed.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a request waits for the store's answer before it gets the last good copy.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many bytes the process may take for documents, all encodings and the collector's garbage counted; what was used least goes first.</summary>
    public long SizeLimit { get; init; } = 256L * 1024 * 1024;
}

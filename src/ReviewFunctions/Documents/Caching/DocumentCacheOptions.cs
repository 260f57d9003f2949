using ReviewFunctions.Core;

namespace ReviewFunctions.Documents.Caching;

/// <summary>How documents are kept in memory. Settings under <c>Documents</c>.</summary>
public sealed record DocumentCacheOptions
{
    /// <summary>How long a document is served without asking the store whether it changed.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a request waits for the store's answer before it gets the last good copy.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How many bytes the process may take for documents, sized from the memory unless said: all encodings and the collector's garbage
    /// counted; what was used least goes first.
    /// </summary>
    public long SizeLimit { get; init; } = ProcessMemory.Current.Documents;

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public DocumentCacheOptions Checked()
    {
        SettingBounds.Check("Documents:Interval", Interval, TimeSpan.Zero, TimeSpan.FromDays(1));
        SettingBounds.Check("Documents:LongestWait", LongestWait, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        SettingBounds.Check("Documents:SizeLimit", SizeLimit, 1024 * 1024L, 64 * 1024 * 1024 * 1024L);
        return this;
    }
}

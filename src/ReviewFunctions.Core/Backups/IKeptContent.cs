namespace ReviewFunctions.Core.Backups;

/// <summary>
/// Everything of a site that cannot be derived from anything else, as it is stored. It is copied without being understood: a row is a line
/// of JSON, a file is bytes with what its store says of them.
/// </summary>
public interface IKeptContent
{
    /// <summary>The tables, in the order in which they are to be read: what is referred to comes after what refers to it.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>
    /// The rows of a table, each a line of JSON without a line break. Each review is as it was at one moment, with its revisions up to that
    /// moment and nothing later; what it refers to is read after it. Messages that the message to publish everything covers are left out.
    /// </summary>
    IAsyncEnumerable<string> ReadRowsAsync(string table, CancellationToken cancel);

    /// <summary>Adds rows, as they were read, to a table that has none of them.</summary>
    /// <exception cref="InvalidOperationException">One of them is there already: somebody else writes to the account.</exception>
    Task AddRowsAsync(string table, IReadOnlyList<string> rows, CancellationToken cancel);

    /// <summary>The paths of all files: the container, a slash, the name in it.</summary>
    IAsyncEnumerable<string> ListFilesAsync(CancellationToken cancel);

    /// <summary>Opens a file to be read; the caller closes it. <see langword="null"/> if it is gone meanwhile.</summary>
    Task<OpenedFile?> OpenFileAsync(string path, CancellationToken cancel);

    /// <summary>Adds a file that is not there.</summary>
    /// <exception cref="InvalidOperationException">It is there already: somebody else writes to the account.</exception>
    Task AddFileAsync(KeptFile file, Stream content, CancellationToken cancel);

    /// <summary>
    /// What keeps the account from being called empty: the first thing found in it, derived or not; <see langword="null"/> if there is
    /// nothing.
    /// </summary>
    Task<string?> FindAnythingAsync(CancellationToken cancel);
}

/// <summary>What a store says of a file.</summary>
/// <param name="Path">Its container, a slash, and its name in it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="CacheControl">What caches may do with it; <see langword="null"/> if nothing is said.</param>
/// <param name="Metadata">What else is noted with it.</param>
public sealed record KeptFile(string Path, string ContentType, string? CacheControl, IReadOnlyDictionary<string, string> Metadata);

/// <summary>A file that is being read: what is said of it and its bytes are of the same moment.</summary>
/// <param name="File">What is said of it.</param>
/// <param name="Content">Its bytes, to be closed by whoever asked.</param>
public sealed record OpenedFile(KeptFile File, Stream Content);

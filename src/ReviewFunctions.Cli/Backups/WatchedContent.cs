using System.Globalization;
using System.Runtime.CompilerServices;
using ReviewFunctions.Core.Backups;

namespace ReviewFunctions.Cli.Backups;

/// <summary>The content of an account, of which is counted and told what is read or written.</summary>
/// <param name="kept">The content.</param>
/// <param name="time">The clock.</param>
/// <param name="tell">Is told of progress, once in <see cref="Pause"/>.</param>
public sealed class WatchedContent(IKeptContent kept, TimeProvider time, Action<string> tell) : IKeptContent
{
    /// <summary>How long nothing is told after something was.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly long _begun = time.GetTimestamp();
    private long _told = time.GetTimestamp();

    /// <summary>How many rows were read or written.</summary>
    public long Rows { get; private set; }

    /// <summary>How many files.</summary>
    public long Files { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables => kept.Tables;

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ReadRowsAsync(string table, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in kept.ReadRowsAsync(table, cancel))
        {
            Count(rows: 1, files: 0);
            yield return row;
        }
    }

    /// <inheritdoc/>
    public async Task AddRowsAsync(string table, IReadOnlyList<string> rows, CancellationToken cancel)
    {
        await kept.AddRowsAsync(table, rows, cancel);
        Count(rows.Count, files: 0);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListFilesAsync(CancellationToken cancel) => kept.ListFilesAsync(cancel);

    /// <inheritdoc/>
    public async Task<OpenedFile?> OpenFileAsync(string path, CancellationToken cancel)
    {
        var opened = await kept.OpenFileAsync(path, cancel);
        if (opened is not null) Count(rows: 0, files: 1);
        return opened;
    }

    /// <inheritdoc/>
    public async Task AddFileAsync(KeptFile file, Stream content, CancellationToken cancel)
    {
        await kept.AddFileAsync(file, content, cancel);
        Count(rows: 0, files: 1);
    }

    /// <inheritdoc/>
    public async Task<string?> FindAnythingAsync(CancellationToken cancel) => await kept.FindAnythingAsync(cancel);

    private void Count(int rows, int files)
    {
        (Rows, Files) = (Rows + rows, Files + files);
        if (time.GetElapsedTime(_told) < Pause) return;
        _told = time.GetTimestamp();
        var rate = (Rows + Files) / time.GetElapsedTime(_begun).TotalSeconds;
        tell(string.Create(CultureInfo.InvariantCulture, $"{Rows} rows and {Files} files, {rate:0} a second"));
    }
}

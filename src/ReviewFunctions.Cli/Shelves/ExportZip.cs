using System.IO.Compression;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Shelves;

/// <summary>
/// A ZIP file of a stranger. Its entries are read by their exact names and never written anywhere, and none of them unfolds to more than
/// its bounds.
/// </summary>
public sealed class ExportZip : IDisposable
{
    /// <summary>The longest entry that is read, in bytes.</summary>
    public const long MaxEntry = 256 * 1024 * 1024;

    /// <summary>The most that an entry may unfold to, as a multiple of its size in the file; text is five to ten times as long.</summary>
    public const int MaxRatio = 100;

    /// <summary>The most entries.</summary>
    public const int MaxEntries = 10_000;

    private readonly ZipArchive _zip;
    private readonly string _file;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The path of the file.</param>
    /// <exception cref="CommandException">It is no ZIP file, or has too many entries.</exception>
    public ExportZip(string file)
    {
        _file = file;
        try
        {
            _zip = ZipFile.OpenRead(file);
        }
        catch (InvalidDataException fault)
        {
            throw new CommandException($"{file} is no ZIP file.", fault);
        }

        if (_zip.Entries.Count <= MaxEntries) return;
        _zip.Dispose();
        throw new CommandException($"{file} has more than {MaxEntries} entries.");
    }

    /// <summary>An entry as text; <see langword="null"/> if it is not there.</summary>
    /// <exception cref="CommandException">It is longer than it may be, or damaged.</exception>
    public TextReader? Read(string name)
    {
        if (_zip.GetEntry(name) is not { } entry) return null;
        if (entry.Length > MaxEntry || entry.Length > Math.Max(entry.CompressedLength, 1) * MaxRatio)
            throw new CommandException($"{name} in {_file} unfolds to too much.");
        // The length that the entry says may be a lie, so no more than that is read.
        var bytes = new byte[entry.Length];
        try
        {
            using var content = entry.Open();
            content.ReadExactly(bytes);
            if (content.ReadByte() < 0) return new StreamReader(new MemoryStream(bytes));
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            // Said below.
        }

        throw new CommandException($"{name} in {_file} is damaged.");
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();
}

namespace ReviewFunctions.Core;

/// <summary>
/// How much of the memory that the process may use goes to what, unless a setting says otherwise. An instance of 512 MB must hold the
/// runtime, the documents that readers ask for, the entries of feeds and one picture that is decoded.
/// </summary>
/// <param name="Bytes">What the process may use.</param>
public readonly record struct ProcessMemory(long Bytes)
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>The memory of this process: that of the machine, or of the container around it.</summary>
    public static ProcessMemory Current { get; } = new(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    /// <summary>For documents, in bytes: a quarter, 256 MiB at most.</summary>
    public long Documents => Share(parts: 4, most: 256);

    /// <summary>
    /// For entries of feeds, in UTF-16 code units of two bytes each: a thirty-second of the bytes, 16 MiB at most. That is some 900 entries
    /// of 900 words, more than one publication shows.
    /// </summary>
    public long EntryCharacters => Share(parts: 32, most: 16) / sizeof(char);

    /// <summary>How many pictures are decoded at a time, each of which may take 250 MB: one below a gigabyte, else two.</summary>
    public int Decodes => Bytes < 1024 * Mebibyte ? 1 : 2;

    private long Share(int parts, long most) => Math.Clamp(Bytes / parts, Mebibyte, most * Mebibyte);
}

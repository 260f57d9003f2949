namespace ReviewFunctions.Core.Backups;

/// <summary>An entry of an archive.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Sha256">The hash of its bytes before they were packed, in lower-case hex.</param>
/// <param name="Table">The table whose rows it has, a line of JSON each; <see langword="null"/> for a file.</param>
/// <param name="File">What is said of the file; <see langword="null"/> for a table.</param>
public sealed record ArchiveEntry(string Name, string Sha256, string? Table = null, KeptFile? File = null);

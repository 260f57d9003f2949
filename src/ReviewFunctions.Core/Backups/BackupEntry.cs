namespace ReviewFunctions.Core.Backups;

/// <summary>An entry of a backup.</summary>
/// <param name="Name">Its name in the backup.</param>
/// <param name="Sha256">The hash of its bytes before they were packed, in lower-case hex.</param>
/// <param name="Table">The table whose rows it has, a line of JSON each; <see langword="null"/> for a file.</param>
/// <param name="File">What is said of the file; <see langword="null"/> for a table.</param>
public sealed record BackupEntry(string Name, string Sha256, string? Table = null, KeptFile? File = null);

namespace ReviewFunctions.Core.Backups;

/// <summary>A file that is being read: what is said of it and its bytes are of the same moment.</summary>
/// <param name="File">What is said of it.</param>
/// <param name="Content">Its bytes, to be closed by whoever asked.</param>
public sealed record OpenedFile(KeptFile File, Stream Content);

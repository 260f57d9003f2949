namespace ReviewFunctions.Core.Publishing;

/// <summary>Hears of each document that this process has written, so that it serves the new one at once.</summary>
/// <param name="path">The document's path.</param>
public delegate void DocumentWritten(string path);

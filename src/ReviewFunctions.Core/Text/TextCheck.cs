namespace ReviewFunctions.Core.Text;

/// <summary>What there is to say of a text that somebody sends.</summary>
/// <param name="Fault">What keeps it from being taken, as a sentence; <see langword="null"/> when nothing does.</param>
/// <param name="Warnings">What becomes of it other than it was written: sentences, each once.</param>
public sealed record TextCheck(string? Fault, IReadOnlyList<string> Warnings);

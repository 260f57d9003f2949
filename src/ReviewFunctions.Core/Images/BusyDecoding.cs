namespace ReviewFunctions.Core.Images;

/// <summary>Too many files are waiting to be decoded.</summary>
public sealed record BusyDecoding : ImageOutcome;

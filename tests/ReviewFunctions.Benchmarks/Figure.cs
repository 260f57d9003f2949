namespace ReviewFunctions.Benchmarks;

/// <summary>One line of what was measured.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">What came of it, with its unit.</param>
/// <param name="Bound">What it is held against; empty for a figure that is only told.</param>
/// <param name="Holds">Whether it is within its bound.</param>
internal sealed record Figure(string What, string Measured, string Bound = "", bool Holds = true);

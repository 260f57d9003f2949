namespace ReviewFunctions.Benchmarks.Load;

/// <summary>What one run of <c>wrk</c> says.</summary>
/// <param name="RequestsPerSecond">How many answers came in a second.</param>
/// <param name="P99">In milliseconds: 99 of 100 answers came within it.</param>
/// <param name="Requests">How many answers came.</param>
internal sealed record WrkRun(double RequestsPerSecond, double P99, long Requests);

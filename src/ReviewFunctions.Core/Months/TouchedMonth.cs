namespace ReviewFunctions.Core.Months;

/// <summary>A month of which something changed or may have changed.</summary>
/// <param name="Month">What is registered of it since.</param>
/// <param name="From">The first of its archives that may be another than before, counted from 1.</param>
public sealed record TouchedMonth(PublishedMonth Month, int From);

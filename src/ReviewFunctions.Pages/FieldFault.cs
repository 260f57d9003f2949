namespace ReviewFunctions.Pages;

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Detail">What is wrong; <see langword="null"/> if nothing is.</param>
public sealed record FieldFault(string Field, string? Detail);

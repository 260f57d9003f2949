namespace ReviewFunctions.Core.Publishing;

/// <summary>Documents that are rendered together from one state, such as a scope's page and its feeds.</summary>
/// <param name="Name">What it is, once for all who render it.</param>
/// <param name="Paths">The paths of its documents.</param>
/// <param name="RenderAsync">
/// Reads the state as it is stored now and renders it: a pure function of that state, without a clock. A path for which there never was
/// anything to show is left out.
/// </param>
public sealed record DocumentSet(string Name, IReadOnlyList<string> Paths, Func<CancellationToken, Task<IReadOnlyList<Document>>> RenderAsync);

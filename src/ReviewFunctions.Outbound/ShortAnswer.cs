using System.Net;
using System.Net.Http.Headers;

namespace ReviewFunctions.Outbound;

/// <summary>An answer that was read together with its body.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Text">The body, or how it begins, as UTF-8 text.</param>
public sealed record ShortAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, string Text)
{
    /// <summary>The first value of a header; <see langword="null"/> without one.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}

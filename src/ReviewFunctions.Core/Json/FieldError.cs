namespace ReviewFunctions.Core.Json;

/// <summary>One thing wrong with a request's document.</summary>
/// <param name="Pointer">Where: a JSON Pointer in its URI fragment form
/// (<see href="https://www.rfc-editor.org/rfc/rfc6901#section-6">RFC 6901, 6</see>), such as <c>#/subject/title</c>.</param>
/// <param name="Detail">What is wrong and what would be right, for the person who sent it. It never repeats what was sent.</param>
public sealed record FieldError(string Pointer, string Detail);

/// <summary>Something in a request's document that is taken, and of which something else becomes than was written.</summary>
/// <param name="Pointer">Where, as for a <see cref="FieldError"/>.</param>
/// <param name="Detail">What becomes of it, in a sentence. It never repeats what was sent.</param>
public sealed record FieldWarning(string Pointer, string Detail);

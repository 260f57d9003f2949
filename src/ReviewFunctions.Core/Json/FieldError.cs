namespace ReviewFunctions.Core.Json;

/// <summary>One thing wrong with a request's document.</summary>
/// <param name="Pointer">Where: a JSON Pointer in its URI fragment form (<see href="https://www.rfc-editor.org/rfc/rfc6901#section-6">RFC 6901, 6</see>), such as <c>#/subject/title</c>.</param>
/// <param name="Detail">What is wrong and what would be right, for the person who sent it. It never repeats what was sent.</param>
public sealed record FieldError(string Pointer, string Detail);

namespace ReviewFunctions.Core.Hubs;

/// <summary>What came of a ping.</summary>
/// <param name="Verdict">What it means for the ping.</param>
/// <param name="Fault">What went wrong: a status or the kind of the fault, never a message; <see langword="null"/> when nothing
/// did.</param>
/// <param name="RetryAfter">How long the hub asks to be left alone
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, 10.2.3</see>).</param>
public sealed record HubAnswer(HubVerdict Verdict, string? Fault = null, TimeSpan? RetryAfter = null);

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>What came of reading a request: an <see cref="AcceptedDraft"/>, a <see cref="RefusedDraft"/> or a <see cref="MalformedDraft"/>.</summary>
public abstract record DraftReading;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>
/// What came of reading a request: an <see cref="AcceptedDraft"/>, an <see cref="AcceptedRewrite"/> or a <see cref="PublishRequest"/>; else a
/// <see cref="MalformedDraft"/>, a <see cref="RefusedDraft"/> or a <see cref="ContradictingDraft"/>.
/// </summary>
public abstract record DraftReading;

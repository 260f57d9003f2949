namespace ReviewFunctions.Core.Comments;

/// <summary>
/// What came of posting, changing or removing a comment: a <see cref="PostedComment"/>, a <see cref="SavedComment"/>, a <see cref="RemovedComment"/>, on
/// trial a <see cref="PassedCommentTrial"/>, or why nothing did: <see cref="NoSuchThread"/>, <see cref="ClosedThread"/>, <see cref="FullThread"/>, <see cref="HastyComment"/>,
/// <see cref="NoSuchComment"/>, <see cref="StaleComment"/>, <see cref="UnusableComment"/>.
/// </summary>
public abstract record CommentOutcome;

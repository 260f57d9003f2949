namespace ReviewFunctions.Core.Comments;

/// <summary>The duty to bring what is derived from a comment to what is stored: its pointers, the page of its review, the review's feeds of comments.</summary>
public sealed record CommentChanged : CommentDuty;

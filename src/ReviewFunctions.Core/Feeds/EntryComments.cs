namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// Where the comments on an entry are. How many there are is not said: then every feed of the review would change with every comment.
/// </summary>
/// <param name="Page">The part of its page that has them.</param>
/// <param name="Folder">The address below which their feeds are, in each format, under <see cref="FeedFormat.FileName"/>.</param>
public sealed record EntryComments(Uri Page, Uri Folder);

namespace ReviewFunctions.Core.Comments;

/// <summary>How long things of comments are kept. Settings under <c>Comments</c>.</summary>
public sealed record CommentOptions
{
    /// <summary>How long spam is kept. Until then an editor can find a comment that was wrongly marked.</summary>
    public TimeSpan KeptSpam { get; init; } = TimeSpan.FromDays(15);

    /// <summary>How long it is kept where a comment came from.</summary>
    public TimeSpan KeptSender { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public CommentOptions Checked()
    {
        SettingBounds.Check("Comments:KeptSpam", KeptSpam, TimeSpan.Zero, TimeSpan.FromDays(3650));
        SettingBounds.Check("Comments:KeptSender", KeptSender, TimeSpan.Zero, TimeSpan.FromDays(3650));
        return this;
    }
}

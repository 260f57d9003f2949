using ReviewFunctions.Markup;

namespace ReviewFunctions.Posts;

/// <summary>A photo of a post.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Id">Which uploaded image it is; <see langword="null"/> for one that is elsewhere and stays there.</param>
/// <param name="Alt">What the post says of it.</param>
/// <param name="IsDescribed">Whether the post, or the image itself, says what it shows.</param>
internal sealed record PostPhoto(string Address, ImageId? Id, string? Alt, bool IsDescribed)
{
    /// <summary>
    /// The photo within a body: an uploaded image as itself, any other as a link, since no page loads anything from elsewhere without its
    /// editor having written so.
    /// </summary>
    public string ToMarkdown() => Id is { } id
        ? $"![{PostText.Escape(Alt ?? "")}](image:{id})"
        : PostText.Link(Alt ?? Address, Address);
}

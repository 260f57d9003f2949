using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>Reads what a review is filed under.</summary>
internal static class TagFields
{
    /// <summary>The tags as they were spelt, without those that are wrong.</summary>
    public static IReadOnlyList<string> Read(JsonField field)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return [.. field.Items(ReviewContent.MaxTags).Select(item => One(item, known)).OfType<string>()];
    }

    private static string? One(JsonField item, HashSet<string> known)
    {
        if (item.ChannelName(Tag.MaxLength) is not { } tag) return null;
        if (tag.Trim().Length != tag.Length) item.Refuse("Must not begin or end with white space.");
        else if (!known.Add(Tag.Identity(tag)))
            item.Refuse("Is the same tag as one before it: case and composition of letters do not tell tags apart.");
        else return tag;
        return null;
    }
}

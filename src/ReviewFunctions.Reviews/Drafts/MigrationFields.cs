using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Drafts;

/// <summary>Reads what a review brings from where it was before.</summary>
internal static class MigrationFields
{
    /// <summary>The id that feed readers know it by: an address or any other text without white space, to the character.</summary>
    public static string? FeedId(JsonField field)
    {
        if (field.Text(Review.MaxFeedId) is not { } id) return null;
        if (!id.Any(char.IsWhiteSpace)) return id;
        field.Refuse("Must not have white space in it.");
        return null;
    }

    /// <summary>The paths at which readers know it, without those that are wrong.</summary>
    public static IReadOnlyList<FormerPath> FormerPaths(JsonField field)
    {
        var known = new HashSet<FormerPath>();
        return [.. field.Items(Review.MaxFormerPaths).Select(item => One(item, known)).OfType<FormerPath>()];
    }

    /// <summary>The slugs that it had before, without those that are wrong.</summary>
    public static IReadOnlyList<Slug> FormerSlugs(JsonField field, Slug? present)
    {
        List<Slug> known = [];
        foreach (var item in field.Items(Review.MaxFormerSlugs))
        {
            if (item.Slug() is not { } slug) continue;
            if (slug == present || known.Contains(slug)) item.Refuse("Is the slug, or the same as one before it.");
            else known.Add(slug);
        }

        return known;
    }

    private static FormerPath? One(JsonField item, HashSet<FormerPath> known)
    {
        if (item.String() is not { } text) return null;
        if (!FormerPath.TryParse(text, out var path))
            item.Refuse(
                $"Must be a path such as /2019/05/old-post/ or /?p=123, of at most {FormerPath.MaxLength} characters, "
                + "without fragment, that the site does not need itself.");
        else if (!known.Add(path))
            item.Refuse("Is the same path as one before it.");
        else
            return path;
        return null;
    }
}

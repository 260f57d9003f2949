namespace ReviewFunctions.Desk.Access;

/// <summary>What a token may be used for.</summary>
/// <param name="Name">What the API calls it.</param>
/// <param name="Label">What it allows, for people, in English.</param>
public sealed record Scope(string Name, string Label)
{
    /// <summary>All of them, in the order of the API.</summary>
    public static IReadOnlyList<Scope> All { get; } =
    [
        new("create", "Write reviews"),
        new("update", "Change reviews"),
        new("publish", "Publish reviews and withdraw them"),
        new("delete", "Delete reviews and bring them back"),
        new("media", "Upload images and describe them"),
        new("moderate", "Decide on comments"),
        new("site", "Change the site: settings, bylines, pages"),
    ];
}

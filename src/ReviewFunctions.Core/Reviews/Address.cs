using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>
/// A place on the site that belongs to one review for good: its slug, one that it had before, or a path from before the site was here.
/// </summary>
public readonly record struct Address
{
    private readonly string _name;

    private Address(string name) => _name = name;

    /// <summary>The address of a slug.</summary>
    public static Address Of(Slug slug) => new(slug.ToString());

    /// <summary>The address of a former path, which begins with a slash, as no slug does.</summary>
    public static Address Of(FormerPath path) => new(path.ToString());

    /// <summary>The slug, or the path.</summary>
    public override string ToString() => _name;
}

using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Site;

/// <summary>A section of the site, as the head of every page leads to it.</summary>
/// <param name="Label">What it is called: plain text, 1 to 40 characters.</param>
/// <param name="Path">Where it is: a path on the site that begins with a slash, or an absolute <c>https</c> address.</param>
public sealed record NavigationLink(string Label, string Path)
{
    /// <summary>The longest label, in Unicode scalar values.</summary>
    public const int MaxLabel = 40;
}

/// <summary>Reads the sections of a site.</summary>
internal static class NavigationFields
{
    /// <summary>The sections in the order they were sent, without those that are wrong.</summary>
    public static IReadOnlyList<NavigationLink> Read(JsonField field) =>
        [.. field.Items(SiteSettings.MaxNavigation).Select(One).OfType<NavigationLink>()];

    private static NavigationLink? One(JsonField item)
    {
        if (item.Object() is not { } fields) return null;
        var label = fields.Required("label")?.OpenText(NavigationLink.MaxLabel);
        var path = fields.Required("path") is { } place ? Place(place) : null;
        fields.RefuseOthers();
        return label is null || path is null ? null : new NavigationLink(label, path);
    }

    private static string? Place(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (IsOnSite(text)) return text;
        if (WebAddress.TryParse(text, SiteSettings.MaxUrl, out var address) && address.Scheme == Uri.UriSchemeHttps
            && address.UserInfo.Length == 0)
            return text;
        field.Refuse(
            $"Must be a path that begins with one slash or an https address without a user name, of at most {SiteSettings.MaxUrl} "
            + "characters.");
        return null;
    }

    /// <summary>A path without a host: two slashes would begin one.</summary>
    private static bool IsOnSite(string text) =>
        text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
        && WebAddress.TryParse($"https://site.example{text}", SiteSettings.MaxUrl, out _);
}

using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Importing;

/// <summary>
/// Whether feeds of new entries leave out what an import brings. They do on a site that has other published reviews, and not on one that
/// has only those of the same import, which was stopped and goes on.
/// </summary>
/// <param name="published">How many reviews the site had published before.</param>
public sealed class Quietness(int published)
{
    private int _imported;
    private bool? _isQuiet;

    /// <summary>Has a review left out of these feeds if it is new and others of the site would be pushed aside by it.</summary>
    /// <param name="draft">The review as it is to be.</param>
    /// <param name="stored">As the site has it; <see langword="null"/> if it is new.</param>
    public void Settle(JsonObject draft, JsonObject? stored)
    {
        if (stored is null) _isQuiet ??= published > _imported;
        else if (stored.TextOf("status") is "published" && stored["quiet"] is null) _imported++;
        if (stored is null && _isQuiet is true) draft["quiet"] = true;
    }
}

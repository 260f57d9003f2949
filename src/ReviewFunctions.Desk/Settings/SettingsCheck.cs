using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Desk.Settings;

/// <summary>The settings of the site as a request to replace them, and what is wrong with it by the rules of the site itself.</summary>
public static class SettingsCheck
{
    /// <summary>What an editor can change of settings that the API answered with.</summary>
    public static JsonObject Written(JsonObject settings)
    {
        var written = (JsonObject)settings.DeepClone();
        foreach (var name in SiteRewrite.FixedNames) written.Remove(name);
        return written;
    }

    /// <summary>What is wrong with settings as they are written. What only the site knows is not among it.</summary>
    /// <param name="written">The settings as they are written.</param>
    /// <param name="stored">The settings as the API answered with them.</param>
    public static IReadOnlyList<FieldNote> FaultsOf(JsonObject written, JsonObject stored) =>
        SiteRewrite.ReadWhole(JsonFormat.Bytes(Written(written)), Read(stored)).TryGet(out _, out var refusal)
            ? []
            : [.. refusal.Errors.Select(error => new FieldNote(error.Pointer, error.Detail))];

    /// <summary>As much of the stored settings as the rules look at.</summary>
    private static SiteSettings Read(JsonObject stored) => new()
    {
        Title = Text(stored, "title"),
        Language = LanguageTag.Parse(Text(stored, "language")),
        BaseUrl = new Uri(Text(stored, "baseUrl")),
        TagAuthority = Text(stored, "tagAuthority"),
        TimeZone = SiteTimeZone.Stored(Text(stored, "timeZone")),
        Created = default,
    };

    private static string Text(JsonObject stored, string name) => (string?)stored[name] ?? "";
}

using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using ReviewFunctions.Cli.StaticSites;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Cli.Importing;

/// <summary>What is to be said of a review that a post does not say.</summary>
/// <param name="Language">The language of the posts.</param>
/// <param name="Kind">What they are about; <see langword="null"/> if it is to be guessed.</param>
/// <param name="Quiet">Whether feeds of new entries leave them out.</param>
/// <param name="Rules">What is to be made of categories and tags.</param>
public sealed record PostDefaults(string Language, SubjectKind? Kind, Quietness Quiet, ImportRules Rules)
{
    /// <summary>Where the site was that pages of Hugo and Jekyll come from; it ends in a slash.</summary>
    public Uri? OldAddress { get; init; }

    /// <summary>How that site made addresses of its pages.</summary>
    public PermalinkRules Permalinks { get; init; } = new();

    /// <summary>Reads the option <c>--old-address</c>.</summary>
    /// <exception cref="CommandException">It is no address.</exception>
    public static Uri? OldAddressOf(string? asked)
    {
        if (asked is null) return null;
        return WebAddress.TryParse(asked.EndsWith('/') ? asked : $"{asked}/", WebAddress.MaxLength, out var address)
            ? address
            : throw new CommandException(ExitCode.Usage, "--old-address is an address such as https://old.example/.");
    }

    /// <summary>What a command says for all posts, and what the site says where it does not.</summary>
    /// <param name="site">The site that they go to.</param>
    /// <param name="kind">The option <c>--kind</c>.</param>
    /// <param name="language">The option <c>--language</c>.</param>
    /// <param name="source">The language of the site that they come from.</param>
    /// <param name="map">The option <c>--map</c>.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="CommandException">An option has another value than it can have.</exception>
    public static async Task<PostDefaults> ReadAsync(
        SiteClient site, string? kind, string? language, string? source, string? map, CancellationToken cancel)
    {
        var rules = await ImportRules.ReadAsync(map, cancel);
        var about = KindOf(kind);
        var settings = await site.ReadAsync("/api/site", cancel);
        var counts = await site.ReadAsync("/api/counts", cancel);
        var quiet = new Quietness((int?)counts["reviews"]?["published"] ?? 0);
        return new PostDefaults(LanguageOf(language, source, settings), about, quiet, rules);
    }

    private static string LanguageOf(string? asked, string? source, JsonObject settings)
    {
        if (asked is null) return LanguageTag.TryParse(source, out var said) ? said.ToString() : (string?)settings["language"] ?? "en";
        return LanguageTag.TryParse(asked, out var tag)
            ? tag.ToString()
            : throw new CommandException(ExitCode.Usage, "--language is a language tag (BCP 47), such as en or ko-KR.");
    }

    private static SubjectKind? KindOf(string? asked)
    {
        if (asked is null) return null;
        return EnumNames.TryParse<SubjectKind>(asked, out var kind)
            ? kind
            : throw new CommandException(ExitCode.Usage, $"--kind is one of {EnumNames.List<SubjectKind>()}.");
    }
}

using Microsoft.Extensions.Configuration;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions;

/// <summary>Reads what the deployment says of the site.</summary>
internal static class SiteSetup
{
    /// <summary>Where the site is on a laptop, when nothing says it.</summary>
    private const string LocalAddress = "http://localhost:7071/";

    /// <summary>The settings under <c>Site</c>. Without <c>Site:BaseUrl</c> the site is where the platform says that the app is.</summary>
    /// <exception cref="InvalidOperationException">A setting is not what it should be; the message names it.</exception>
    public static SiteOptions Read(IConfiguration configuration)
    {
        var site = configuration.GetSection("Site");
        var defaults = new SiteOptions { BaseUrl = Address(site["BaseUrl"] ?? PlatformAddress(configuration) ?? LocalAddress) };
        var language = site["Language"] ?? defaults.Language;
        if (!LanguageTag.TryParse(language, out _)) throw new InvalidOperationException("The setting Site:Language is not a language tag.");
        return defaults with
        {
            Title = Said(site["Title"]) ?? defaults.Title,
            Description = Said(site["Description"]),
            Language = language,
            TagAuthority = Said(site["TagAuthority"]),
        };
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? PlatformAddress(IConfiguration configuration) =>
        configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host && !host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
            ? $"https://{host}/"
            : null;

    private static Uri Address(string text) => BaseUrl.TryParse(text.EndsWith('/') ? text : $"{text}/", out var address)
        ? address
        : throw new InvalidOperationException("The setting Site:BaseUrl is not an http or https address without a path.");
}

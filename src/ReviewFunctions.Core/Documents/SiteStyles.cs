using System.Globalization;
using System.Text;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Core.Documents;

/// <summary>
/// Writes the stylesheet of the site, which every page leads to: the app's own, then its theme, then the accent, the logo and the cover of
/// the settings, then their own CSS. So a change of the look changes one file and no page.
/// </summary>
public sealed class SiteStyles(IPageRenderer pages)
{
    /// <summary>How high a logo stands, in rem, and the narrowest variants that are sharp enough, in pixels.</summary>
    private const int LogoHeight = 3, LogoWidth = 640, CoverWidth = 1920;

    /// <summary>The darkest light ground and the lightest dark one on which each theme has words in the accent's colour.</summary>
    private static (string Light, string Dark) GroundsOf(ThemeName theme) => theme switch
    {
        ThemeName.Paper => ("#efe6d2", "#28221a"),
        ThemeName.Poster => ("#f1f1f4", "#19191f"),
        _ => ("#f4f1ea", "#23211e"),
    };

    /// <summary>The stylesheet.</summary>
    public async Task<Document> RenderAsync(Snapshot snapshot, CancellationToken cancel)
    {
        var theme = snapshot.Site.Theme;
        var css = new StringBuilder(TextOf(SiteAddresses.StylesheetPath));
        if (theme.Name != ThemeName.Plain) css.Append(TextOf(SiteAddresses.ThemePath(theme.Name)));
        if (theme.Accent is { } accent) css.Append(AccentOf(accent, theme.Name));
        if (await FindAsync(theme.Logo, snapshot, cancel) is { } logo) css.Append(LogoOf(logo));
        if (await FindAsync(theme.Cover, snapshot, cancel) is { } cover) css.Append(CoverOf(cover));
        if (theme.Stylesheet is { } own) css.Append('\n').Append(own).Append('\n');
        return new Document(
            SiteAddresses.StylesheetPath, "text/css; charset=utf-8", CachePolicy.Page, Encoding.UTF8.GetBytes(css.ToString()));
    }

    private static string AccentOf(string accent, ThemeName theme)
    {
        var (light, dark) = GroundsOf(theme);
        return $$"""

            :root { --accent: {{AccentColour.On(accent, light)}}; }
            @media (prefers-color-scheme: dark) { :root { --accent: {{AccentColour.On(accent, dark)}}; } }

            """;
    }

    /// <summary>The name stays there for those who hear it.</summary>
    private static string LogoOf(Image logo)
    {
        var variant = VariantOf(logo, LogoWidth);
        var width = (decimal)LogoHeight * variant.Width / variant.Height;
        return string.Create(CultureInfo.InvariantCulture, $$"""

            .masthead .name {
              display: block; width: {{width:0.##}}rem; max-width: 100%; height: {{LogoHeight}}rem; overflow: hidden;
              background: url("{{AddressOf(logo, variant)}}") center / contain no-repeat; text-indent: 110%; white-space: nowrap;
              print-color-adjust: exact; -webkit-print-color-adjust: exact;
            }

            """);
    }

    private static string CoverOf(Image cover)
    {
        var focus = cover.Description.FocalPoint;
        var (x, y) = ((focus?.X ?? 0.5m) * 100, (focus?.Y ?? 0.5m) * 100);
        return string.Create(CultureInfo.InvariantCulture, $$"""

            @media screen {
              main:has(> .leads)::before {
                content: ""; display: block; aspect-ratio: 4; margin-bottom: 2.6rem; border-radius: .4rem;
                background: url("{{AddressOf(cover, VariantOf(cover, CoverWidth))}}") {{x:0.##}}% {{y:0.##}}% / cover;
              }
            }

            """);
    }

    /// <summary>The narrowest that is wide enough, or else the widest.</summary>
    private static ImageVariant VariantOf(Image image, int width) =>
        image.Variants.FirstOrDefault(variant => variant.Width >= width) ?? image.Variants[^1];

    private static string AddressOf(Image image, ImageVariant variant) => $"/{SiteAddresses.VariantPath(image.Id, variant.Name)}";

    private static async Task<Image?> FindAsync(string? id, Snapshot snapshot, CancellationToken cancel) =>
        id is not null && await snapshot.FindImageAsync(ImageId.Parse(id), cancel) is { IsShown: true } image ? image : null;

    private string TextOf(string path) => Encoding.UTF8.GetString(pages.FileAt(path).Span);
}

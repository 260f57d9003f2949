using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>A link in the head of every page.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Language">The language of the label.</param>
public sealed record SectionLink(string Label, Uri Address, LanguageTag Language);

/// <summary>The sections that every page leads to: those of the settings, else those that every site has.</summary>
public static class Sections
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    /// <summary>The sections, in their order.</summary>
    public static IReadOnlyList<SectionLink> Of(SiteSettings site) => site.Navigation.Count > 0
        ? [.. site.Navigation.Select(link => new SectionLink(link.Label, site.Resolve(link.Path), site.Language))]
        :
        [
            new SectionLink("Archive", site.ArchiveIndex(), English),
            .. new[] { ChannelKind.Tag, ChannelKind.Kind, ChannelKind.Column }.Select(kind => IndexOf(site, kind)),
        ];

    private static SectionLink IndexOf(SiteSettings site, ChannelKind kind) => new(ListAddresses.NameOf(kind), site.IndexOf(kind), English);
}

using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Pages;
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
    /// <summary>The sections, in their order.</summary>
    public static IReadOnlyList<SectionLink> Of(SiteSettings site) => Of(site, PageWords.For(site.Language));

    private static IReadOnlyList<SectionLink> Of(SiteSettings site, PageWords words) => site.Navigation.Count > 0
        ? [.. site.Navigation.Select(link => new SectionLink(link.Label, site.Resolve(link.Path), site.Language))]
        :
        [
            new SectionLink(words["Archive"], site.ArchiveIndex(), words.Language),
            .. new[] { ChannelKind.Tag, ChannelKind.Kind, ChannelKind.Column }.Select(kind => IndexOf(site, kind, words)),
        ];

    private static SectionLink IndexOf(SiteSettings site, ChannelKind kind, PageWords words) =>
        new(words[ListAddresses.NameOf(kind)], site.IndexOf(kind), words.Language);
}

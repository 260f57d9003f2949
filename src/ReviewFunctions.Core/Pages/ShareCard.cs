using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>The picture by which others show a review that has none of its own: what it is of, its headline and its rating.</summary>
/// <param name="Site">The publication's title.</param>
/// <param name="Work">The title of the work, with its year if that is known.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Rating">The rating, if there is one.</param>
public sealed record ShareCard(string Site, string Work, string Headline, Rating? Rating)
{
    /// <summary>How wide and how high it is, in pixels, as whoever shows links asks for it.</summary>
    public const int Width = 1200, Height = 630;

    /// <summary>The colour of its ground, and that of its marks where the settings name none.</summary>
    public const string Paper = "#fdfcf9", PlainAccent = "#a3243b";

    /// <summary>The colour of its marks, such as <c>#a3243b</c>, in which words can be read on its ground.</summary>
    public string Accent { get; init; } = PlainAccent;

    /// <summary>The card of a review.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="content">What the review says, without what is only for its editors.</param>
    public static ShareCard Of(SiteSettings site, ReviewContent content)
    {
        var subject = content.Subject;
        var work = subject.Year is { } year ? $"{subject.Title} ({year})" : subject.Title;
        var card = new ShareCard(site.Title, work, content.FullHeadline, content.Rating);
        return site.Theme.Accent is { } accent ? card with { Accent = AccentColour.On(accent, Paper) } : card;
    }
}

/// <summary>Draws share cards.</summary>
public interface IShareCardPainter
{
    /// <summary>
    /// Draws a card as PNG. A pure function: the same card gives the same bytes. It takes some hundredths of a second. A text that the
    /// font cannot draw whole, or that has no room, is left out; the work stands in the place of such a headline.
    /// </summary>
    ReadOnlyMemory<byte> Paint(ShareCard card);
}

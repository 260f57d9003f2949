using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;
using SkiaSharp;

namespace ReviewFunctions.Imaging.Cards;

/// <summary>Draws share cards with Skia, in the colours of the plain theme and the accent of the site.</summary>
public sealed class ShareCardPainter : IShareCardPainter
{
    private const int Margin = 88, Edge = 20, WidestText = ShareCard.Width - (2 * Margin);

    /// <summary>Where the lines of text stand: the work's by their base, the headline's by the room for them.</summary>
    private const int WorkBase = 112, HeadlineTop = 156, HeadlineBottom = 476, FootBase = 556;

    private const int StarSize = 50, StarStep = 60;

    /// <summary>The sizes that a headline can have, in pixels, and that of the other lines.</summary>
    private static readonly float[] HeadlineSizes = [84, 72, 62, 54, 46, 40];

    private const float WorkSize = 36, RatingSize = 40, SiteSize = 32;

    private static readonly SKColor Paper = SKColor.Parse(ShareCard.Paper), Ink = SKColor.Parse("#1d1b18"), Soft = SKColor.Parse("#5f5a52");

    private static readonly SKColor Star = SKColor.Parse("#b0670b"), Unlit = SKColor.Parse("#d3cbbc");

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Paint(ShareCard card)
    {
        var info = new SKImageInfo(ShareCard.Width, ShareCard.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var picture = new SKBitmap(info);
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(Paper);
            Fill(canvas, new SKRect(0, 0, Edge, ShareCard.Height), SKColor.Parse(card.Accent));
            DrawTitles(canvas, card);
            var right = card.Rating is { } rating ? DrawRating(canvas, rating) : Margin;
            DrawSite(canvas, card.Site, right);
        }

        return VariantEncoder.Drawing(picture);
    }

    /// <summary>Draws the headline below the work, or the work alone in its place.</summary>
    private static void DrawTitles(SKCanvas canvas, ShareCard card)
    {
        var work = CardText.Fit(card.Work, [WorkSize], WidestText, height: 2 * WorkSize);
        if (FitLarge(card.Headline) is { } headline)
        {
            headline.Draw(canvas, Margin, HeadlineTop + headline.Size, Ink);
            if (work is { Lines.Count: 1 }) work.Draw(canvas, Margin, WorkBase, SKColor.Parse(card.Accent));
            return;
        }

        if (FitLarge(card.Work) is { } alone) alone.Draw(canvas, Margin, HeadlineTop + alone.Size, Ink);
    }

    private static CardText? FitLarge(string title) => CardText.Fit(title, HeadlineSizes, WidestText, HeadlineBottom - HeadlineTop);

    /// <returns>Where it ends, in pixels from the left.</returns>
    private static float DrawRating(SKCanvas canvas, Rating rating)
    {
        float left = Margin;
        foreach (var quarters in RatingStars.Of(rating))
        {
            using var star = StarAt(left, FootBase - 38);
            Fill(canvas, star, Unlit);
            canvas.Save();
            canvas.ClipRect(new SKRect(left, 0, left + (StarSize * quarters / 4f), ShareCard.Height));
            Fill(canvas, star, Star);
            canvas.Restore();
            left += StarStep;
        }

        var number = CardText.Fit(RatingText.Write(rating), [RatingSize], WidestText, 2 * RatingSize);
        number?.Draw(canvas, left + 12, FootBase, Soft);
        return left + 12 + (number?.Width ?? 0);
    }

    private static void DrawSite(SKCanvas canvas, string site, float from)
    {
        var room = ShareCard.Width - Margin - from - 40;
        var text = CardText.Fit(site, [SiteSize], room, 2 * SiteSize);
        if (text is { Lines.Count: 1 }) text.Draw(canvas, ShareCard.Width - Margin - text.Width, FootBase, Soft);
    }

    private static SKPath StarAt(float left, float top)
    {
        const int points = 5;
        const float outer = StarSize / 2f, inner = outer * 0.45f;
        var corners = from corner in Enumerable.Range(0, 2 * points)
                      let angle = (corner * MathF.PI / points) - (MathF.PI / 2)
                      let radius = corner % 2 == 0 ? outer : inner
                      select new SKPoint(left + outer + (radius * MathF.Cos(angle)), top + outer + (radius * MathF.Sin(angle)));
        using var star = new SKPathBuilder();
        star.AddPoly([.. corners], close: true);
        return star.Detach();
    }

    private static void Fill(SKCanvas canvas, SKPath shape, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawPath(shape, paint);
    }

    private static void Fill(SKCanvas canvas, SKRect shape, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(shape, paint);
    }
}

using System.Globalization;
using System.Text;
using SkiaSharp;

namespace ReviewFunctions.Imaging.Cards;

/// <summary>A text of a share card in the largest size at which all of it has room, broken into lines.</summary>
/// <param name="Lines">Its lines, one at least.</param>
/// <param name="Size">The size of the font, in pixels.</param>
/// <param name="Width">How wide its widest line is, in pixels.</param>
internal sealed record CardText(IReadOnlyList<string> Lines, float Size, float Width)
{
    /// <summary>How far lines are apart, in sizes of the font.</summary>
    private const float LineHeight = 1.2f;

    /// <summary>Pretendard in bold: Latin, Cyrillic, Greek, Hangul and kana.</summary>
    private static readonly SKTypeface Typeface = ReadTypeface();

    /// <summary>A text in a room.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sizes">The sizes that it may have, the largest first.</param>
    /// <param name="width">How wide it may be.</param>
    /// <param name="height">How high it may be.</param>
    /// <returns><see langword="null"/> if the font lacks a character of it, or if there is no room for all of it.</returns>
    public static CardText? Fit(string text, IReadOnlyList<float> sizes, float width, float height)
    {
        var composed = text.Normalize(NormalizationForm.FormC);
        foreach (var size in sizes)
        {
            using var font = FontOf(size);
            if (!font.ContainsGlyphs(composed)) return null;
            var lines = Break(composed, font, width);
            if (lines.Count > 0 && lines.Count * size * LineHeight <= height)
                return new CardText(lines, size, lines.Max(line => font.MeasureText(line)));
        }

        return null;
    }

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="left">Where its lines begin.</param>
    /// <param name="first">The base of its first line.</param>
    /// <param name="colour">Its colour.</param>
    public void Draw(SKCanvas canvas, float left, float first, SKColor colour)
    {
        using var font = FontOf(Size);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        foreach (var (at, line) in Lines.Index())
            canvas.DrawText(line, left, first + (at * Size * LineHeight), SKTextAlign.Left, font, paint);
    }

    /// <summary>Breaks a text at its spaces, and a word that is wider than a line between any two characters.</summary>
    private static List<string> Break(string text, SKFont font, float width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Add(" ", word)) continue;
            lines.Add(line);
            line = "";
            foreach (var character in Characters(word))
            {
                if (Add("", character)) continue;
                lines.Add(line);
                line = character;
            }
        }

        if (line.Length > 0) lines.Add(line);
        return [.. lines.Where(written => written.Length > 0)];

        bool Add(string between, string more)
        {
            var longer = line.Length == 0 ? more : $"{line}{between}{more}";
            if (font.MeasureText(longer) > width) return false;
            line = longer;
            return true;
        }
    }

    private static IEnumerable<string> Characters(string word)
    {
        for (var characters = StringInfo.GetTextElementEnumerator(word); characters.MoveNext();)
            yield return characters.GetTextElement();
    }

    private static SKFont FontOf(float size) =>
        new(Typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };

    private static SKTypeface ReadTypeface()
    {
        var file = typeof(CardText).Assembly.GetManifestResourceStream("Pretendard-Bold.otf")
            ?? throw new InvalidOperationException("The font is missing.");
        return SKTypeface.FromStream(file);
    }
}

using System.Text;

namespace ReviewFunctions.Markup;

/// <summary>A review's body as its own page shows it.</summary>
/// <param name="Html">Sanitised HTML, with spoilers folded away.</param>
/// <param name="Headings">Its headings in their order, without those that are folded away.</param>
/// <param name="Minutes">How long it takes to read, in whole minutes; 0 if there is no text.</param>
public sealed record PageBody(string Html, IReadOnlyList<BodyHeading> Headings, int Minutes);

/// <summary>A heading within a body.</summary>
/// <param name="Level">Its level on the page, from 2 to 6.</param>
/// <param name="Id">Its id on the page.</param>
/// <param name="Text">Its text without what is folded away.</param>
public sealed record BodyHeading(int Level, string Id, string Text);

/// <summary>How long people read.</summary>
internal static class ReadingTime
{
    /// <summary>How many words people read in a minute, in scripts that put spaces between words.</summary>
    private const double WordsPerMinute = 230;

    /// <summary>How many characters people read in a minute, in scripts that do not.</summary>
    private const double CharactersPerMinute = 500;

    /// <summary>Whole minutes, rounded up; 0 for no text.</summary>
    internal static int Of(string text)
    {
        var (words, characters, isInWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isUnspaced = IsUnspaced(rune.Value);
            if (isUnspaced) characters++;
            var isLetter = !isUnspaced && Rune.IsLetterOrDigit(rune);
            if (isLetter && !isInWord) words++;
            isInWord = isLetter || (isInWord && !isUnspaced && !Rune.IsWhiteSpace(rune));
        }
        return (int)Math.Ceiling((words / WordsPerMinute) + (characters / CharactersPerMinute));
    }

    /// <summary>Kana and Han characters.</summary>
    private static bool IsUnspaced(int value) =>
        value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF);
}

using System.Globalization;
using System.Text;

namespace ReviewFunctions.Desk.Reviews;

/// <summary>How long a text is.</summary>
/// <param name="Words">Its words; of Chinese and Japanese, which do not divide them, two characters count as one.</param>
public readonly record struct TextCount(int Words)
{
    /// <summary>How many words people read in a minute.</summary>
    private const int WordsPerMinute = 220;

    /// <summary>How long it takes to read, in minutes, one at least.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round((double)Words / WordsPerMinute));

    /// <summary>Counts a text.</summary>
    public static TextCount Of(string text)
    {
        var (words, undivided, isInWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUndivided(rune.Value)) undivided++;
            var isPart = !IsUndivided(rune.Value) && (Rune.IsLetterOrDigit(rune) || (isInWord && Joins(rune)));
            if (isPart && !isInWord) words++;
            isInWord = isPart;
        }

        return new TextCount(words + ((undivided + 1) / 2));
    }

    /// <summary>Marks on letters, and what stands within words.</summary>
    private static bool Joins(Rune rune) =>
        rune.Value is '\'' or '’' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.DashPunctuation;

    /// <summary>Han characters and kana, among whose words there are no spaces.</summary>
    private static bool IsUndivided(int rune) =>
        rune is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}

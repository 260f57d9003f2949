using CsCheck;

namespace ReviewFunctions.Markup.Tests;

/// <summary>Whatever surrounds a spoiler, its words stay out of feeds and excerpts.</summary>
public sealed class SpoilerLeakTests
{
    private const string Word = "SECRET";

    private static readonly Uri Permalink = new("https://example.org/reviews/a/");

    /// <summary>What may stand between bars. Each piece holds the word that must not appear.</summary>
    private static readonly Gen<string> Hidden = Gen.OneOf(
        "SECRET", "*SECRET*", "**굵게(SECRET)**는", "`SECRET`", "[SECRET](SECRET \"SECRET\")", "![SECRET](SECRET.png \"SECRET\")",
        "<b>SECRET</b>", "SECRET</p>SECRET",
        "<div>SECRET", "SECRET</details>SECRET", "<ul><li>SECRET</ul>SECRET", "SECRET[^s]", "&lt;SECRET", "SECRET | SECRET",
        "SECRET\\|SECRET", "x\u0001SECRET", "😭 SECRET");

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.OneOf("open", "*open*", "`a || b`", "[open](u)", "<i>open</i>", "|", "open[^o]", "\\||", "<br>", "![open](u.png)",
            "open **bold", "[", "<b>"),
        Hidden.Select(hidden => $"||{hidden}||"),
        Hidden.Select(hidden => $"|| {hidden} ||"),
        Hidden.Select(hidden => $"**open ||{hidden}|| open**"),
        Hidden.Select(hidden => $"[open ||{hidden}||](u \"||{Word}||\")"),
        Gen.Const($"![open ||{Word}||](u.png \"open ||{Word}|| open\")"),
        Gen.Const($"[open ||{Word}](u) {Word}||"),
        Gen.Const($"<i title=\"||{Word}||\">open</i>"),
        Gen.Const($"||{Word}||||{Word}||"),
        Gen.Const($"<details><summary>open</summary>{Word}[^s]</details>"));

    private static readonly Gen<string> Text = Line.Array[1, 5].Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<string> Block = Gen.Recursive<string>((depth, block) => depth > 2 ? Text : Gen.OneOf(
        Text,
        Text.Select(text => $"## {text}"),
        Text.Select(text => $"{text}\n==="),
        Gen.Const($"![open](u.png \"a duet, ||{Word}||\")"),
        Gen.Const($"<div title='||{Word}||'>||{Word}||</div>"),
        Gen.Const($"<div>\n||{Word}<b>{Word} <a \"{Word}||\n</div>"),
        Gen.Const($"<details><table><details>{Word}</table>{Word}</details>"),
        Hidden.Select(hidden => $"| a | b |\n|---|---|\n| x | ||{hidden}|| |\n| y | z |"),
        block.Select(inner => Prefixed(inner, "> ", "> ")),
        block.Select(inner => Prefixed(inner, "- ", "  ")),
        block.Select(inner => Prefixed(inner, "1. ", "   ")),
        Hidden.Select(hidden => $":::spoiler\n{hidden}\n\n- {hidden}\n\n> {hidden}\n\n```\n{Word}\n:::\n```\n\n# {hidden}\n:::"),
        Gen.Const($"<details>\n\n{Word}\n\n- {Word}\n\n</details>")));

    private static readonly Gen<string> Body = Block.Array[1, 5]
        .Select(blocks => string.Join("\n\n", blocks) + $"\n\n[^o]: open note\n\n[^s]: {Word} note with ||{Word}||\n");

    [Fact]
    public void No_word_of_a_spoiler_is_in_a_feed() =>
        Body.Sample(body => !BodyHtml.ForFeed(body, Permalink).Contains(Word), iter: 2_000);

    [Fact]
    public void No_word_of_a_spoiler_is_in_an_excerpt() =>
        Body.Sample(body => BodyHtml.Excerpt(body)?.Contains(Word) != true, iter: 500);

    [Fact]
    public void Rendering_is_a_function_of_the_text_alone() =>
        Body.Sample(body => BodyHtml.ForPage(body) == BodyHtml.ForPage(body) && BodyHtml.ForFeed(body, Permalink) == BodyHtml.ForFeed(body,
            Permalink), iter: 200);

    private static string Prefixed(string block, string first, string rest) => first + block.Replace("\n", "\n" + rest);
}

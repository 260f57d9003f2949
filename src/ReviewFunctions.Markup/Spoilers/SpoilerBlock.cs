using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>Paragraphs and other blocks that are hidden until their reader asks for them.</summary>
/// <param name="parser">What read it; <see langword="null"/> for one that is made after reading, which Markdig allows and this type's
/// parent does not say.</param>
internal sealed class SpoilerBlock(BlockParser? parser = null) : CustomContainer(parser!)
{
    /// <summary>Its place among the body's spoilers, from 1.</summary>
    internal int Number { get; set; }
}

/// <summary>
/// Writes blocks that are hidden as a whole: signs around what they hold, which no tag in it can end, and an element that has the title.
/// Editors cannot write an element of that name.
/// </summary>
internal static class SpoilerBlocks
{
    internal const string TitleElement = "x-title";

    internal static void Write(HtmlRenderer renderer, SpoilerBlock block)
    {
        var title = string.IsNullOrEmpty(block.Arguments) ? SpoilerFolding.Title : SpoilerMark.Redact(block.Arguments);
        renderer.EnsureLine();
        renderer.Write($"{SpoilerMark.TagStartSign}<{TitleElement} title=\"").WriteEscape(title).WriteLine($"\"></{TitleElement}>");
        renderer.WriteChildren(block);
        renderer.EnsureLine();
        renderer.WriteLine($"{SpoilerMark.TagEndSign}");
    }
}

/// <summary>
/// Reads <c>:::spoiler</c> with an optional title, up to a line <c>:::</c> or the end of what it stands in. The colons may be those of East
/// Asian keyboards.
/// </summary>
internal sealed class SpoilerBlockParser : FencedBlockParserBase<SpoilerBlock>
{
    private const string Word = "spoiler";

    /// <summary>How deep spoilers may stand in each other; deeper ones are text of the one around them, and as hidden.</summary>
    private const int MaxDepth = 16;

    public SpoilerBlockParser()
    {
        OpeningCharacters = [':', '：'];
        InfoParser = IsSpoiler;
        InfoPrefix = null;
    }

    public override BlockState TryOpen(BlockProcessor processor) =>
        Depth(processor.CurrentContainer) < MaxDepth ? base.TryOpen(processor) : BlockState.None;

    protected override SpoilerBlock CreateFencedBlock(BlockProcessor processor) => new(this);

    /// <summary>
    /// A closing fence belongs to the innermost of what it could close: to a spoiler or to code within this spoiler first.
    /// </summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        OpenWithin(block, processor.CurrentBlock) is SpoilerBlock or FencedCodeBlock
            ? BlockState.Continue
            : base.TryContinue(processor, block);

    private static Block? OpenWithin(Block block, Block? innermost)
    {
        var inner = innermost;
        while (inner is not null && inner.Parent != block) inner = inner.Parent;
        return inner;
    }

    private static int Depth(ContainerBlock? container)
    {
        var depth = 0;
        for (; container is not null; container = container.Parent) depth += container is SpoilerBlock ? 1 : 0;
        return depth;
    }

    private static bool IsSpoiler(BlockProcessor state, ref StringSlice line, IFencedBlock fenced, char openingCharacter)
    {
        var words = line.ToString().Trim();
        if (!words.StartsWith(Word, StringComparison.OrdinalIgnoreCase)) return false;
        var title = words[Word.Length..];
        if (title.Length > 0 && !char.IsWhiteSpace(title[0])) return false;
        fenced.Arguments = title.Trim();
        return true;
    }
}

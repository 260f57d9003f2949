using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>
/// Two bars that open a spoiler. One that is left over when its block is parsed had an end in sight, and a link or a tag took it away.
/// </summary>
internal sealed class SpoilerOpening(InlineParser parser) : DelimiterInline(parser)
{
    public override string ToLiteral() => SpoilerMark.Text;
}

using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text;

/// <summary>An image that stands alone; its inline content is the caption.</summary>
internal sealed class Figure(LinkInline image) : LeafBlock(null)
{
    internal LinkInline Image => image;
}

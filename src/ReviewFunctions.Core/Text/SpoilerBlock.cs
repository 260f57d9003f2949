using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace ReviewFunctions.Core.Text;

/// <summary>Paragraphs and other blocks that are hidden until their reader asks for them.</summary>
internal sealed class SpoilerBlock(BlockParser parser) : CustomContainer(parser)
{
    /// <summary>Its place among the body's spoilers, from 1.</summary>
    internal int Number { get; set; }
}

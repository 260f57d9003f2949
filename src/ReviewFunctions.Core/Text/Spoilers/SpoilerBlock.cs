using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Paragraphs and other blocks that are hidden until their reader asks for them.</summary>
/// <param name="parser">What read it; <see langword="null"/> for one that is made after reading, which Markdig allows and this type's
/// parent does not say.</param>
internal sealed class SpoilerBlock(BlockParser? parser = null) : CustomContainer(parser!)
{
    /// <summary>Its place among the body's spoilers, from 1.</summary>
    internal int Number { get; set; }
}

using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Part of a line that is hidden until its reader asks for it.</summary>
internal sealed class Spoiler : ContainerInline
{
    /// <summary>Its place among the body's spoilers, from 1.</summary>
    internal int Number { get; set; }
}

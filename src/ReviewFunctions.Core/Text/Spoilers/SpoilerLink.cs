using Markdig.Renderers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>What stands for a spoiler in feeds.</summary>
internal static class SpoilerLink
{
    internal const string Class = "spoiler";

    internal const string Text = "Spoiler: read it on the page";

    /// <summary>Writes a link that becomes absolute as the others do.</summary>
    internal static void Write(HtmlRenderer renderer, int number) => renderer.Write($"<a class=\"{Class}\" href=\"#spoiler-{number}\">{Text}</a>");
}

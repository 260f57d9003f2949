using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>A place between two characters, or before or behind a node, in the order of a tree's leaves.</summary>
/// <param name="Leaf">The number of the leaf.</param>
/// <param name="Offset">The place in it; <see cref="Behind"/> for its end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TreePlace(int Leaf, int Offset) : IComparable<TreePlace>
{
    internal const int Behind = int.MaxValue;

    public int CompareTo(TreePlace other) => (Leaf, Offset).CompareTo((other.Leaf, other.Offset));

    public static bool operator <(TreePlace left, TreePlace right) => left.CompareTo(right) < 0;

    public static bool operator >(TreePlace left, TreePlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(TreePlace left, TreePlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TreePlace left, TreePlace right) => left.CompareTo(right) >= 0;
}

/// <summary>What is to be hidden of a tree.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record SpoilerRange(TreePlace Start, TreePlace End)
{
    /// <summary>The element whose children it divides.</summary>
    internal required INode Container { get; init; }

    /// <summary>The node that it begins in, or before which it begins.</summary>
    internal required INode First { get; init; }

    /// <summary>The node that it ends in, or behind which it ends.</summary>
    internal required INode Last { get; init; }

    /// <summary>Whether it is blocks, and not part of one.</summary>
    internal required bool IsBlock { get; init; }
}

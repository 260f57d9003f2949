namespace ReviewFunctions.Core.Text;

/// <summary>
/// A run of lines that another run stands in place of. Lines are counted from 0; either run may be empty, and then stands before that line.
/// </summary>
/// <param name="Before">Where the run begins in the former text.</param>
/// <param name="Removed">How many lines it has there.</param>
/// <param name="After">Where the run begins in the later text.</param>
/// <param name="Added">How many lines it has there.</param>
internal sealed record LineChange(int Before, int Removed, int After, int Added)
{
    /// <summary>The first line of the former text behind the run.</summary>
    public int BeforeEnd => Before + Removed;

    /// <summary>The first line of the later text behind the run.</summary>
    public int AfterEnd => After + Added;
}

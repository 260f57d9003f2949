namespace ReviewFunctions.Cli.Files;

/// <summary>Something about a file that its writer should know.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Pointer">The field, such as <c>#/subject/title</c>; <c>#</c> for the whole.</param>
/// <param name="Detail">What it is, in a sentence.</param>
/// <param name="IsFault">Whether the site would refuse the review.</param>
public sealed record Finding(int Line, string Pointer, string Detail, bool IsFault = true)
{
    /// <summary>The finding as compilers write theirs, so that editors lead to the line.</summary>
    public string In(string file) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{Line}: {Where}{Detail}");

    private string Where => Pointer == "#" ? "" : $"{Pointer[2..]}: ";
}

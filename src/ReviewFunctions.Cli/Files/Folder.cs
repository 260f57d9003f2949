using System.Diagnostics.CodeAnalysis;

namespace ReviewFunctions.Cli.Files;

/// <summary>A folder that files name others in. Nothing outside it is read for them, however they spell it.</summary>
/// <param name="path">The path of the folder.</param>
public sealed class Folder(string path)
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>The file of a relative path, seen from the folder.</summary>
    /// <param name="name">The path, with slashes; percent-encoded or not.</param>
    /// <param name="file">The file.</param>
    /// <param name="fault">Why there is none.</param>
    public bool TryFind(string name, [NotNullWhen(true)] out string? file, out string fault)
    {
        (file, fault) = (null, "");
        var plain = Uri.UnescapeDataString(name);
        if (Path.IsPathRooted(plain) || plain.Contains(':', StringComparison.Ordinal) || plain.Contains('\0', StringComparison.Ordinal))
            fault = "A picture is named by a path from the folder of the review.";
        else if (plain.Split(Separators).Contains("..", StringComparer.Ordinal))
            fault = "The path leaves the folder of the review.";
        else if (LeadsAway(plain))
            fault = "A link on the way leaves the folder of the review; links are not followed.";
        else if (!File.Exists(Path.Combine(_root, plain)))
            fault = "There is no such file.";
        else
            file = Path.Combine(_root, plain);
        return file is not null;
    }

    private bool LeadsAway(string name)
    {
        var place = _root;
        foreach (var part in name.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            place = Path.Combine(place, part);
            if (new FileInfo(place).LinkTarget is not null || new DirectoryInfo(place).LinkTarget is not null) return true;
        }

        return false;
    }
}

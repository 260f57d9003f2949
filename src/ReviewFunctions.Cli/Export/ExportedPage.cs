using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Cli.Export;

/// <summary>A page of the site's own as a file of an export.</summary>
public static class ExportedPage
{
    /// <summary>The folder of the pages.</summary>
    public const string Folder = "pages";

    /// <summary>What says nothing about the page itself.</summary>
    private static readonly string[] LeftOut = ["body", "publication", "warnings"];

    /// <summary>The path of its file in the folder of the export.</summary>
    public static string FileNameOf(JsonObject page) => PagePath.TryParse((string?)page["path"] ?? "", out var path)
        ? $"{Folder}/{path}.md"
        : throw new CommandException(ExitCode.Unreachable, "The site has a page without a path.");

    /// <summary>The text of its file, from which a site makes the same page.</summary>
    /// <param name="page">The page as the API gives it.</param>
    /// <param name="pictures">The paths of the pictures that can be had, by their ids.</param>
    public static string Write(JsonObject page, IReadOnlyDictionary<string, string> pictures)
    {
        var fields = page.DeepClone().AsObject();
        foreach (var name in LeftOut) fields.Remove(name);
        return FrontMatterWriter.Write(fields, ExportedReview.BodyOf(page, pictures));
    }
}

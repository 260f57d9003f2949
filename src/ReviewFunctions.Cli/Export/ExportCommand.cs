using System.ComponentModel;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using ReviewFunctions.Reviews.Json;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Export;

/// <summary>Where to.</summary>
public sealed class ExportOptions : SiteOptions
{
    /// <summary>The folder.</summary>
    [CommandArgument(0, "<DIR>")]
    [Description("A folder; files of a former export in it are written anew.")]
    public string Folder { get; init; } = "";
}

/// <summary>
/// Writes a site into a folder: a Markdown file for each review, its pictures as they were uploaded, and the settings.
/// <c>import markdown</c> is the way back.
/// </summary>
public sealed class ExportCommand(Surroundings surroundings)
{
    /// <summary>The file with the settings.</summary>
    public const string SettingsFile = "site.json";

    /// <summary>The folder of the pictures.</summary>
    public const string PicturesFolder = "images";

    private const int PageSize = 100;

    /// <summary>Writes everything that is not deleted.</summary>
    public async Task<int> RunAsync(ExportOptions options, CancellationToken cancel)
    {
        var output = new Output(surroundings, options);
        using var site = SiteClient.ForEditor(surroundings, options);
        var settings = await ReadAsync(site, "/api/site", cancel);
        Directory.CreateDirectory(Path.Combine(options.Folder, PicturesFolder));
        var pictures = await ExportPicturesAsync(site, options.Folder, output, cancel);
        var (reviews, deleted) = (0, 0);
        await foreach (var review in ListAsync(site, "/api/reviews", cancel))
        {
            if ((string?)review["status"] == "deleted")
            {
                deleted++;
                output.Progress($"Left out, since it is deleted: {review["headline"]}");
                continue;
            }

            var file = Path.Combine(options.Folder, ExportedReview.FileNameOf(review));
            await WriteAsync(file, ExportedReview.Write(review, settings, pictures), cancel);
            reviews++;
        }

        // Last, so that its being there says that the export is whole.
        settings.Remove("publication");
        await WriteAsync(Path.Combine(options.Folder, SettingsFile), JsonFormat.TextForPeople(settings), cancel);
        output.Result([$"{reviews} reviews and {pictures.Count} pictures are in {options.Folder}. {deleted} deleted reviews are not."],
            new JsonObject { ["reviews"] = reviews, ["pictures"] = pictures.Count, ["deleted"] = deleted });
        return ExitCode.Done;
    }

    /// <summary>The pictures that can be had: each id with its path in the folder.</summary>
    private static async Task<Dictionary<string, string>> ExportPicturesAsync(
        SiteClient site, string folder, Output output, CancellationToken cancel)
    {
        var paths = new Dictionary<string, string>();
        await foreach (var image in ListAsync(site, "/api/images", cancel))
        {
            if (ExportedPicture.Of(image) is not { } picture) continue;
            var file = Path.Combine(folder, PicturesFolder, picture.FileName);
            if (!picture.IsIn(file) && !await site.DownloadAsync($"/api/images/{picture.Id}/original", file, cancel))
            {
                output.Warning($"The file of the picture {picture.Id} cannot be had, so reviews go on naming it by its id.");
                continue;
            }

            await WriteAsync($"{file}.json", JsonFormat.TextForPeople(picture.Description), cancel);
            paths.Add(picture.Id, $"{PicturesFolder}/{picture.FileName}");
        }

        return paths;
    }

    private static async IAsyncEnumerable<JsonObject> ListAsync(
        SiteClient site, string list, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var next = $"{list}?limit={PageSize}";
        while (next is not null)
        {
            var page = await ReadAsync(site, next, cancel);
            foreach (var item in page["items"]?.AsArray().OfType<JsonObject>() ?? []) yield return item;
            next = Uri.TryCreate((string?)page["next"], UriKind.Absolute, out var address) ? address.PathAndQuery : null;
        }
    }

    private static async Task<JsonObject> ReadAsync(SiteClient site, string path, CancellationToken cancel)
    {
        var answer = await site.GetAsync(path, cancel);
        return answer.IsGood && answer.Json is { } json ? json : throw answer.Refused();
    }

    private static async Task WriteAsync(string file, string text, CancellationToken cancel)
    {
        var unfinished = $"{file}.unfinished";
        await File.WriteAllTextAsync(unfinished, text, cancel);
        File.Move(unfinished, file, overwrite: true);
    }
}

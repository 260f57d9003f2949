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
/// Writes a site into a folder: a Markdown file for each review, its pictures as they were uploaded, comments, redirects, the settings,
/// and all of it once more as a file for WordPress. <c>import markdown</c> is the way back.
/// </summary>
public sealed class ExportCommand(Surroundings surroundings)
{
    /// <summary>The file with the settings.</summary>
    public const string SettingsFile = "site.json";

    /// <summary>The folder of the pictures.</summary>
    public const string PicturesFolder = "images";

    /// <summary>Writes everything that is not deleted.</summary>
    public async Task<int> RunAsync(ExportOptions options, CancellationToken cancel)
    {
        var output = new Output(surroundings, options);
        using var site = SiteClient.ForEditor(surroundings, options);
        var settings = await site.ReadAsync("/api/site", cancel);
        Directory.CreateDirectory(Path.Combine(options.Folder, PicturesFolder));
        var shown = new WordPressPictures();
        var pictures = await ExportPicturesAsync(site, options.Folder, shown, output, cancel);
        var (feedIds, redirects, deleted) = (new Dictionary<string, string>(StringComparer.Ordinal), new Redirects(), 0);
        await foreach (var review in site.ListAsync("/api/reviews", cancel))
        {
            if ((string?)review["status"] == "deleted")
            {
                deleted++;
                output.Progress($"Left out, since it is deleted: {review["headline"]}");
                continue;
            }

            var file = Path.Combine(options.Folder, ExportedReview.FileNameOf(review));
            await WriteAsync(file, ExportedReview.Write(review, settings, pictures), cancel);
            feedIds[(string?)review["id"] ?? ""] = ExportedReview.FeedIdOf(review, settings);
            redirects.Add(review);
        }

        await WriteAsync(Path.Combine(options.Folder, Redirects.NetlifyFile), redirects.ForNetlify(), cancel);
        await WriteAsync(Path.Combine(options.Folder, Redirects.NginxFile), redirects.ForNginx(), cancel);
        var comments = await ExportedComments.WriteAsync(site, options.Folder, feedIds, cancel);
        if (comments is null) output.Warning("Comments are not in the export: the token needs the scope moderate.");
        await WriteForWordPressAsync(site, options.Folder, settings, shown, feedIds, cancel);

        // Last, so that its being there says that the export is whole.
        settings.Remove("publication");
        await WriteAsync(Path.Combine(options.Folder, SettingsFile), JsonFormat.TextForPeople(settings), cancel);
        var sum = $"{feedIds.Count} reviews, {pictures.Count} pictures and {comments ?? 0} comments are in {options.Folder}.";
        output.Result([$"{sum} {deleted} deleted reviews are not."], new JsonObject
        {
            ["reviews"] = feedIds.Count,
            ["pictures"] = pictures.Count,
            ["comments"] = comments,
            ["deleted"] = deleted,
        });
        return ExitCode.Done;
    }

    private static async Task WriteForWordPressAsync(
        SiteClient site, string folder, JsonObject settings, WordPressPictures pictures, Dictionary<string, string> feedIds,
        CancellationToken cancel)
    {
        var comments = await ExportedComments.ReadAsync(folder, cancel);
        var file = Path.Combine(folder, WordPressFile.FileName);
        using (var export = WordPressFile.Begin($"{file}.unfinished", settings, pictures))
        {
            foreach (var listed in (await site.ReadAsync("/api/pages", cancel))["items"]?.AsArray() ?? [])
                export.AddPage(await site.ReadAsync($"/api/pages/{listed?["id"]}", cancel));
            await foreach (var review in site.ListAsync("/api/reviews", cancel))
                if (feedIds.TryGetValue((string?)review["id"] ?? "", out var feedId)) export.Add(review, feedId, comments[feedId]);
            export.Complete();
        }

        File.Move($"{file}.unfinished", file, overwrite: true);
    }

    /// <summary>The pictures that can be had: each id with its path in the folder.</summary>
    private static async Task<Dictionary<string, string>> ExportPicturesAsync(
        SiteClient site, string folder, WordPressPictures shown, Output output, CancellationToken cancel)
    {
        var paths = new Dictionary<string, string>();
        await foreach (var image in site.ListAsync("/api/images", cancel))
        {
            if (ExportedPicture.Of(image) is not { } picture) continue;
            shown.Add(image);
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

    private static async Task WriteAsync(string file, string text, CancellationToken cancel)
    {
        var unfinished = $"{file}.unfinished";
        await File.WriteAllTextAsync(unfinished, text, cancel);
        File.Move(unfinished, file, overwrite: true);
    }
}

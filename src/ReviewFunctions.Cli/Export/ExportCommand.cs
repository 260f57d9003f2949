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
/// Writes a site into a folder: a Markdown file for each review and page, pictures as they were uploaded, comments, redirects, the
/// settings, and all of it once more as a file for WordPress. <c>import markdown</c> is the way back.
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
        await using var steps = output.Begin("reviews", await CountAsync(site, cancel));
        await foreach (var review in site.ListAsync("/api/reviews", cancel))
        {
            if ((string?)review["status"] == "deleted")
            {
                deleted++;
                steps.Advance($"Left out, since it is deleted: {review["headline"]}");
                continue;
            }

            var file = Path.Combine(options.Folder, ExportedReview.FileNameOf(review));
            await WriteAsync(file, ExportedReview.Write(review, settings, pictures), cancel);
            feedIds[(string?)review["id"] ?? ""] = ExportedReview.FeedIdOf(review, settings);
            redirects.Add(review);
            steps.Advance($"{review["slug"]}");
        }

        await steps.DisposeAsync();

        await WriteAsync(Path.Combine(options.Folder, Redirects.NetlifyFile), redirects.ForNetlify(), cancel);
        await WriteAsync(Path.Combine(options.Folder, Redirects.NginxFile), redirects.ForNginx(), cancel);
        var comments = await ExportedComments.WriteAsync(site, options.Folder, feedIds, cancel);
        if (comments is null) output.Warning("Comments are not in the export: the token needs the scope moderate.");
        var pages = await ExportPagesAsync(site, options.Folder, pictures, cancel);
        await WriteForWordPressAsync(site, options.Folder, settings, pages, shown, feedIds, cancel);

        // Last, so that its being there says that the export is whole.
        settings.Remove("publication");
        await WriteAsync(Path.Combine(options.Folder, SettingsFile), JsonFormat.TextForPeople(settings), cancel);
        var sum = $"{feedIds.Count} reviews, {pages.Count} pages, {pictures.Count} pictures and {comments ?? 0} comments";
        output.Result([$"{sum} are in {options.Folder}. {deleted} deleted reviews are not."], new JsonObject
        {
            ["reviews"] = feedIds.Count,
            ["pictures"] = pictures.Count,
            ["comments"] = comments,
            ["pages"] = pages.Count,
            ["deleted"] = deleted,
        });
        return ExitCode.Done;
    }

    private static async Task WriteForWordPressAsync(
        SiteClient site, string folder, JsonObject settings, IReadOnlyList<JsonObject> pages, WordPressPictures pictures,
        Dictionary<string, string> feedIds, CancellationToken cancel)
    {
        var comments = await ExportedComments.ReadAsync(folder, cancel);
        var file = Path.Combine(folder, WordPressFile.FileName);
        using (var export = WordPressFile.Begin($"{file}.unfinished", settings, pictures))
        {
            foreach (var page in pages) export.AddPage(page);
            // A translation comes after its original, so that whoever imports both finds that.
            List<string> translations = [];
            await foreach (var review in site.ListAsync("/api/reviews", cancel))
            {
                if (review.ContainsKey("translationOf")) translations.Add($"{review["id"]}");
                else AddReview(export, review);
            }

            foreach (var id in translations) AddReview(export, await site.ReadAsync($"/api/reviews/{id}", cancel));
            export.Complete();
        }

        File.Move($"{file}.unfinished", file, overwrite: true);

        void AddReview(WordPressFile export, JsonObject review)
        {
            if (!feedIds.TryGetValue($"{review["id"]}", out var feedId)) return;
            export.Add(review, feedId, feedIds.GetValueOrDefault($"{review["translationOf"]}"), comments[feedId]);
        }
    }

    private static async Task<IReadOnlyList<JsonObject>> ExportPagesAsync(
        SiteClient site, string folder, IReadOnlyDictionary<string, string> pictures, CancellationToken cancel)
    {
        List<JsonObject> pages = [];
        foreach (var listed in (await site.ReadAsync("/api/pages", cancel))["items"]?.AsArray() ?? [])
        {
            var page = await site.ReadAsync($"/api/pages/{listed?["id"]}", cancel);
            var file = Path.Combine(folder, ExportedPage.FileNameOf(page));
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            await WriteAsync(file, ExportedPage.Write(page, pictures), cancel);
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>The pictures that can be had: each id with its path in the folder.</summary>
    private static async Task<Dictionary<string, string>> ExportPicturesAsync(
        SiteClient site, string folder, WordPressPictures shown, Output output, CancellationToken cancel)
    {
        var paths = new Dictionary<string, string>();
        await using var steps = output.Begin("pictures", total: null);
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
            steps.Advance($"{picture.FileName}");
        }

        return paths;
    }

    private static async Task<double> CountAsync(SiteClient site, CancellationToken cancel) =>
        (await site.ReadAsync("/api/counts", cancel))["reviews"] is JsonObject counts ? counts.Sum(count => (double?)count.Value ?? 0) : 0;

    private static async Task WriteAsync(string file, string text, CancellationToken cancel)
    {
        var unfinished = $"{file}.unfinished";
        await File.WriteAllTextAsync(unfinished, text, cancel);
        File.Move(unfinished, file, overwrite: true);
    }
}

using System.ComponentModel;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.WordPress;

/// <summary>What to import, and how.</summary>
public sealed class ImportWordPressOptions : SiteOptions
{
    /// <summary>The export.</summary>
    [CommandArgument(0, "<FILE>")]
    [Description("The file that WordPress makes at Tools, Export.")]
    public string File { get; init; } = "";

    /// <summary>The language of the posts.</summary>
    [CommandOption("--language <TAG>")]
    [Description("The language of the posts, such as ko; what the export says if it is not given.")]
    public string? Language { get; init; }

    /// <summary>What the posts are about.</summary>
    [CommandOption("--kind <KIND>")]
    [Description("What all posts are about: tvSeries, film, album, song, book, game, stage, place, product or other.")]
    public string? Kind { get; init; }

    /// <summary>What is to be made of categories and tags.</summary>
    [CommandOption("--map <FILE>")]
    [Description("A JSON file that says what posts in a category are about, and their column, tag and language; see docs/moving.md.")]
    public string? Map { get; init; }

    /// <summary>Whether pages become reviews too.</summary>
    [CommandOption("--pages")]
    [Description("Make reviews of pages too.")]
    public bool Pages { get; init; }

    /// <summary>Whether nothing is sent that changes anything.</summary>
    [CommandOption("--dry-run")]
    [Description("Show what would become of each post, and change nothing.")]
    public bool DryRun { get; init; }
}

/// <summary>Makes reviews of the posts in an export of WordPress. Again it adds only what is new.</summary>
public sealed class ImportWordPressCommand(Surroundings surroundings)
{
    private static readonly string[] Columns = ["post", "about", "date", "status", "pictures", "comments", "result"];

    /// <summary>What nobody but its plugin knows what to do with is counted, and what is no post at all.</summary>
    private static readonly string[] NoPosts = ["auto-draft", "inherit", "trash"];

    /// <summary>Imports the posts in the order of the file; one that is refused is reported and the others go on.</summary>
    public async Task<int> RunAsync(ImportWordPressOptions options, CancellationToken cancel)
    {
        if (!File.Exists(options.File)) throw new CommandException(ExitCode.Usage, $"There is no file {options.File}.");
        var output = new Output(surroundings, options);
        using var site = SiteClient.ForEditor(surroundings, options);
        var export = WxrReader.ReadSite(options.File);
        var settings = await site.ReadAsync("/api/site", cancel);
        var defaults = await PostDefaults.ReadAsync(site, options.Kind, options.Language, export.Language, options.Map, cancel);
        var report = new ImportReport();
        await AddBylinesAsync(site, export, settings, options.DryRun, report, cancel);
        using var importer = new PostImporter(surroundings, site, export, defaults);
        var (rows, others) = (new List<IReadOnlyList<string>>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var item in WxrReader.Read(options.File))
        {
            cancel.ThrowIfCancellationRequested();
            if (item.Type != "post" && !(item.Type == "page" && options.Pages))
            {
                if (item.Type != "attachment") others[item.Type] = others.GetValueOrDefault(item.Type) + 1;
                continue;
            }

            var name = $"{item.Type} {item.Id}";
            var result = NoPosts.Contains(item.Status)
                ? "left out"
                : await importer.ImportAsync(item, options.DryRun, report.Notes(name), cancel);
            if (result == "left out") report.Note(name, $"Its status is {item.Status}.", isFault: false);
            report.Add(name, result);
            rows.Add(
            [
                item.Title, string.Join(", ", GuessesIn(importer.DraftOfLast).Where(guess => guess.Length > 0)), item.DateGmt.Split(' ')[0],
                item.Status, $"{importer.PicturesOfLast}", $"{importer.CommentsOfLast}", result,
            ]);
            output.Progress($"{result}: {name}, {item.Title}");
        }

        foreach (var (type, count) in others) report.Note(options.File, $"{count} items of the type {type} are left out.", isFault: false);
        report.Comments = importer.AddedComments;
        report.Tell(output, options.DryRun ? (Columns, rows) : null);
        return report.IsGood ? ExitCode.Done : ExitCode.Refused;
    }

    private static IEnumerable<string> GuessesIn(JsonObject draft)
    {
        var (subject, rating) = (draft["subject"], draft["rating"]);
        yield return $"{subject?["title"]}{(subject?["year"] is { } year ? $" ({year})" : "")}";
        yield return $"{subject?["kind"]}";
        yield return rating is null ? "" : $"{rating["value"]}/{rating["best"]}";
        yield return $"{draft["language"]}";
        yield return $"{draft["column"]}";
    }

    private static async Task AddBylinesAsync(
        SiteClient site, WxrSite export, JsonObject settings, bool isDryRun, ImportReport report, CancellationToken cancel)
    {
        var present = settings["bylines"] as JsonObject ?? [];
        var bylines = new JsonObject();
        foreach (var (login, name) in export.Authors)
            if (WordPressReview.BylineOf(login) is { } id && !present.ContainsKey(id)) bylines[id] = new JsonObject { ["name"] = name };
        if (bylines.Count == 0 || isDryRun) return;
        var answer = await site.SendAsync(
            HttpMethod.Patch, "/api/site", new JsonObject { ["bylines"] = bylines }, cancel, ("If-Match", "*"));
        if (answer.IsGood) return;
        var names = string.Join(", ", export.Authors.Values);
        report.Note("authors", $"Their bylines could not be added, so readers see ids: {names}. {answer.Why}", isFault: false);
    }
}

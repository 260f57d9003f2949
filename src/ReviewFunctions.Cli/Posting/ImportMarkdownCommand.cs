using System.ComponentModel;
using ReviewFunctions.Cli.Export;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using ReviewFunctions.Cli.StaticSites;
using ReviewFunctions.Cli.Importing;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Posting;

/// <summary>What to import.</summary>
public sealed class ImportMarkdownOptions : SiteOptions
{
    /// <summary>The folder.</summary>
    [CommandArgument(0, "<DIR>")]
    [Description("A folder with a Markdown file for each review: an export, or the sources of a site of Hugo or Jekyll.")]
    public string Folder { get; init; } = "";

    /// <summary>Whether the site's settings are taken over too.</summary>
    [CommandOption("--settings")]
    [Description("Take over the settings in site.json too, apart from the address of the site.")]
    public bool Settings { get; init; }

    /// <summary>What pages of Hugo and Jekyll are about.</summary>
    [CommandOption("--kind <KIND>")]
    [Description("What pages of Hugo and Jekyll are about; guessed if not given.")]
    public string? Kind { get; init; }

    /// <summary>Their language.</summary>
    [CommandOption("--language <TAG>")]
    [Description("The language of pages of Hugo and Jekyll that do not say theirs; that of the site if not given.")]
    public string? Language { get; init; }

    /// <summary>Where their site was.</summary>
    [CommandOption("--old-address <URL>")]
    [Description("The address that the site of Hugo or Jekyll had. With it nobody's feed reader shows a post again.")]
    public string? OldAddress { get; init; }

    /// <summary>What is to be made of categories and tags.</summary>
    [CommandOption("--map <FILE>")]
    [Description("A JSON file with rules for the categories and tags of Hugo and Jekyll; see docs/moving.md.")]
    public string? Map { get; init; }

    /// <summary>Whether nothing is sent that changes anything.</summary>
    [CommandOption("--dry-run")]
    [Description("Check everything, and show what would be done.")]
    public bool DryRun { get; init; }
}

/// <summary>Posts every Markdown file of a folder. Again it changes only what is other than in the files.</summary>
public sealed class ImportMarkdownCommand(Surroundings surroundings)
{
    private const string SectionFile = "_index.md";

    /// <summary>What the site fixes itself, or what another site must not take over.</summary>
    private static readonly string[] NotTaken = ["baseUrl", "tagAuthority", "created", "revision", "publication"];

    /// <summary>Posts the files, the oldest review first; one that is refused is reported and the others go on.</summary>
    public async Task<int> RunAsync(ImportMarkdownOptions options, CancellationToken cancel)
    {
        var output = new Output(surroundings, options);
        if (!Directory.Exists(options.Folder)) throw new CommandException(ExitCode.Usage, $"There is no folder {options.Folder}.");
        using var site = SiteClient.ForImport(surroundings, options);
        var defaults = await PostDefaults.ReadAsync(site, options.Kind, options.Language, source: null, options.Map, cancel);
        var permalinks = await PermalinkRules.ReadAsync(options.Folder, cancel);
        defaults = defaults with { OldAddress = PostDefaults.OldAddressOf(options.OldAddress), Permalinks = permalinks };
        var (poster, pages) = (new ReviewPoster(site), new PagePoster(site));
        var report = new ImportReport();
        foreach (var name in permalinks.Unread)
            report.Note(name, "It cannot be read, so addresses follow the usual rules.", isFault: false);
        var files = await ReadAsync(options.Folder, defaults, report, cancel);
        var comments = await ExportedComments.ReadAsync(options.Folder, cancel);
        // Translations name their originals by the ids in the files, which are others on the site.
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var steps = output.Begin("files", files.Count);
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(options.Folder, file.FilePath);
            if (PagePoster.IsPage(file)) await PostPageAsync(pages, file, name, options, report, cancel);
            else if (await PostAsync(poster, file, name, ids, defaults.Quiet, options, report, cancel) is { } id)
                report.Comments += await new CommentPoster(site).PostAsync(
                    id, [.. comments[$"{file.Fields["feedId"]}"]], report.Notes(name), cancel);
            steps.Advance($"{report.Last}: {name}");
        }

        await steps.DisposeAsync();
        if (options.Settings && !options.DryRun) await TakeSettingsAsync(site, options.Folder, cancel);
        report.Tell(output);
        return report.IsGood ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task PostPageAsync(
        PagePoster pages, ReviewFile file, string name, ImportMarkdownOptions options, ImportReport report, CancellationToken cancel)
    {
        try
        {
            if (options.DryRun) report.Add(name, "page");
            else report.Add(name, (await pages.PostAsync(file, cancel)).ToString().ToLowerInvariant());
        }
        catch (CommandException refused) when (refused.Code == ExitCode.Refused)
        {
            report.Note(name, refused.Message, isFault: true);
            report.Add(name, "refused");
        }
    }

    /// <returns>The id of the review on the site; <see langword="null"/> if nothing was sent, or it was refused.</returns>
    private static async Task<string?> PostAsync(
        ReviewPoster poster, ReviewFile file, string name, Dictionary<string, string> ids, Quietness quiet,
        ImportMarkdownOptions options, ImportReport report, CancellationToken cancel)
    {
        foreach (var finding in file.Findings) report.Note(name, finding.In(name), finding.IsFault);
        if (file.IsFaulty)
        {
            report.Add(name, "refused");
            return null;
        }

        if (ids.TryGetValue(file.Fields.TextOf("translationOf") ?? "", out var original)) file.Draft["translationOf"] = original;
        try
        {
            if (options.DryRun)
            {
                report.Add(name, await poster.IsThereAsync(file, cancel) ? "there" : "new");
                return null;
            }

            var posted = await poster.PostAsync(
                file, isSignificant: false, cancel, isImport: true, file.IsConverted ? quiet : null);
            foreach (var note in posted.Notes) report.Note(name, note, isFault: false);
            report.Add(name, posted.What.ToString().ToLowerInvariant());
            if (file.Fields.TextOf("id") is { } id) ids[id] = posted.Id;
            return posted.Id;
        }
        catch (CommandException refused) when (refused.Code == ExitCode.Refused)
        {
            report.Note(name, refused.Message, isFault: true);
            report.Add(name, "refused");
            return null;
        }
    }

    private static async Task<IReadOnlyList<ReviewFile>> ReadAsync(
        string folder, PostDefaults defaults, ImportReport report, CancellationToken cancel)
    {
        var inside = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        List<ReviewFile> files = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.md", inside).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            if (Path.GetFileName(path) == SectionFile) report.Note(name, "It heads a section of Hugo, and is left out.", isFault: false);
            else if (await ReadAsync(folder, path, defaults, report.Notes(name), cancel) is { } file) files.Add(file);
        }

        // A translation comes after its original, a page after the pictures of reviews.
        return [.. files.OrderBy(PagePoster.IsPage).ThenBy(file => file.Fields.ContainsKey("translationOf"))
            .ThenBy(file => (file.Fields["published"] ?? file.Fields["due"])?.ToString() ?? "9", StringComparer.Ordinal)];
    }

    /// <returns>The review; <see langword="null"/> if the map leaves it out.</returns>
    private static async Task<ReviewFile?> ReadAsync(
        string folder, string path, PostDefaults defaults, Action<string, bool> note, CancellationToken cancel)
    {
        if (new FileInfo(path).Length > ReviewFile.MaxBytes) return await ReviewFile.ReadAsync(path, cancel);
        var text = await File.ReadAllTextAsync(path, cancel);
        if (ReviewFile.Parse(path, text, folder) is var own && PagePoster.IsPage(own)) return own;
        var page = StaticPage.Read(text, folder, path, defaults);
        if (page is null) return await ReviewFile.ReadAsync(path, cancel);
        if (page.IsLeftOut)
        {
            note("The map leaves it out.", false);
            return null;
        }

        foreach (var sentence in page.Notes) note(sentence, false);
        var file = ReviewFile.Parse(path, page.Text, folder);
        file.IsConverted = true;
        return file;
    }

    private static async Task TakeSettingsAsync(SiteClient site, string folder, CancellationToken cancel)
    {
        var file = Path.Combine(folder, ExportCommand.SettingsFile);
        if (!File.Exists(file)) throw new CommandException($"There is no {file}.");
        if (LocalPictures.TryParse(await File.ReadAllTextAsync(file, cancel)) is not { } settings)
            throw new CommandException($"{file} is no JSON object.");
        foreach (var name in NotTaken) settings.Remove(name);
        var answer = await site.SendAsync(HttpMethod.Patch, "/api/site", settings, cancel, ("If-Match", "*"));
        if (!answer.IsGood) throw answer.Refused();
    }
}

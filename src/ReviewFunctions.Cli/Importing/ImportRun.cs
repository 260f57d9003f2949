using System.ComponentModel;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Importing;

/// <summary>How posts of another system become reviews.</summary>
public class ImportOptions : SiteOptions
{
    /// <summary>The language of the posts.</summary>
    [CommandOption("--language <TAG>")]
    [Description("The language of the posts, such as ko; what the source or the site says if it is not given.")]
    public string? Language { get; init; }

    /// <summary>What the posts are about.</summary>
    [CommandOption("--kind <KIND>")]
    [Description("What all posts are about: tvSeries, film, album, song, book, game, stage, place, product or other.")]
    public string? Kind { get; init; }

    /// <summary>What is to be made of categories, tags and single posts.</summary>
    [CommandOption("--map <FILE>")]
    [Description("A JSON file with rules for categories, tags and single posts; see docs/moving.md.")]
    public string? Map { get; init; }

    /// <summary>Whether pictures may come from one's own network.</summary>
    [CommandOption("--allow-private")]
    [Description("Fetch from one's own network and from this machine too, and without TLS.")]
    public bool AllowPrivate { get; init; }

    /// <summary>Whether nothing is sent that changes anything.</summary>
    [CommandOption("--dry-run")]
    [Description("Show what would become of each post, and change nothing.")]
    public bool DryRun { get; init; }

    /// <summary>What the command meets, with the network that it may fetch from.</summary>
    public Surroundings Within(Surroundings surroundings) => AllowPrivate
        ? surroundings with { Outbound = surroundings.Outbound with { AllowPrivate = true } }
        : surroundings;
}

/// <summary>
/// One import from another system, post by post. Whatever the source, posts are found again by their <c>feedId</c>, so that a run that was
/// stopped is given again and goes on.
/// </summary>
public sealed class ImportRun : IAsyncDisposable
{
    private static readonly string[] Columns = ["post", "about", "date", "status", "pictures", "comments", "result"];

    private readonly ImportOptions _options;
    private readonly Output _output;
    private readonly SiteClient _site;
    private readonly PostImporter _importer;
    private readonly ImportRules _rules;
    private readonly List<IReadOnlyList<string>> _rows = [];
    private readonly Steps _steps;

    private ImportRun(
        Surroundings surroundings, ImportOptions options, SiteClient site, PostSource source, PostDefaults defaults, double total)
    {
        (_options, _output, _site, _rules) = (options, new Output(surroundings, options), site, defaults.Rules);
        _steps = _output.Begin("posts", total);
        _importer = new PostImporter(options.Within(surroundings), site, source, defaults);
    }

    /// <summary>What became of each post.</summary>
    public ImportReport Report { get; } = new();

    /// <summary>Begins, and adds the authors of the source to the bylines of the site.</summary>
    /// <param name="surroundings">What the command meets.</param>
    /// <param name="options">How to import.</param>
    /// <param name="source">What is said of all posts.</param>
    /// <param name="total">How many posts there are, or how long their file is if each says where it stands.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="CommandException">An option or the map has faults, or the site cannot be read.</exception>
    public static async Task<ImportRun> BeginAsync(
        Surroundings surroundings, ImportOptions options, PostSource source, double total, CancellationToken cancel)
    {
        var site = SiteClient.ForImport(surroundings, options);
        try
        {
            var defaults = await PostDefaults.ReadAsync(site, options.Kind, options.Language, source.Language, options.Map, cancel);
            var run = new ImportRun(surroundings, options, site, source, defaults, total);
            await run.AddBylinesAsync(source, cancel);
            return run;
        }
        catch
        {
            site.Dispose();
            throw;
        }
    }

    /// <summary>Makes a review of a post. One that is refused is reported and others go on.</summary>
    /// <param name="post">The post.</param>
    /// <param name="name">What the report calls it.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task AddAsync(Post post, string name, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_rules.Of(post) is { IsLeftOut: true }) LeaveOut(post, name, "The map leaves it out.");
        else Add(post, name, await _importer.ImportAsync(post, _options.DryRun, Report.Notes(name), cancel));
    }

    /// <summary>Says that no review is made of a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="name">What the report calls it.</param>
    /// <param name="why">The reason, in a sentence.</param>
    public void LeaveOut(Post post, string name, string why)
    {
        Report.Note(name, why, isFault: false);
        Add(post, name, "left out", isDrafted: false);
    }

    /// <summary>Gives the report.</summary>
    /// <returns>How the command ends.</returns>
    public async Task<int> EndAsync()
    {
        await _steps.DisposeAsync();
        Report.Comments = _importer.AddedComments;
        Report.Tell(_output, _options.DryRun ? (Columns, _rows) : null);
        return Report.IsGood ? ExitCode.Done : ExitCode.Refused;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _steps.DisposeAsync();
        _importer.Dispose();
        _site.Dispose();
    }

    private void Add(Post post, string name, string result, bool isDrafted = true)
    {
        Report.Add(name, result);
        var (draft, pictures, comments) = isDrafted
            ? (_importer.DraftOfLast, _importer.PicturesOfLast, _importer.CommentsOfLast)
            : ([], 0, 0);
        var about = string.Join(", ", GuessesIn(draft).Where(guess => guess.Length > 0));
        _rows.Add([post.Title, about, post.DateGmt.Split(' ')[0], post.Status, $"{pictures}", $"{comments}", result]);
        _steps.Advance($"{result}: {name}, {post.Title}", post.ReadTo);
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

    private async Task AddBylinesAsync(PostSource source, CancellationToken cancel)
    {
        if (source.Authors.Count == 0) return;
        var present = (await _site.ReadAsync("/api/site", cancel))["bylines"] as JsonObject ?? [];
        var bylines = new JsonObject();
        foreach (var (login, name) in source.Authors)
            if (PostReview.BylineOf(login) is { } id && !present.ContainsKey(id)) bylines[id] = new JsonObject { ["name"] = name };
        if (bylines.Count == 0 || _options.DryRun) return;
        var answer = await _site.SendAsync(
            HttpMethod.Patch, "/api/site", new JsonObject { ["bylines"] = bylines }, cancel, ("If-Match", "*"));
        if (answer.IsGood) return;
        var names = string.Join(", ", source.Authors.Values);
        Report.Note("authors", $"Their bylines could not be added, so readers see ids: {names}. {answer.Why}", isFault: false);
    }
}

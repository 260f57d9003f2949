using System.ComponentModel;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Ghost;

/// <summary>What to import, and how.</summary>
public sealed class ImportGhostOptions : ImportOptions
{
    /// <summary>The export.</summary>
    [CommandArgument(0, "<FILE>")]
    [Description("The JSON file that Ghost makes at Settings, Labs, Export.")]
    public string File { get; init; } = "";

    /// <summary>Where the site was.</summary>
    [CommandOption("--old-address <URL>")]
    [Description("The address of the site of Ghost, where its pictures are.")]
    public string? OldAddress { get; init; }

    /// <summary>Whether pages become reviews too.</summary>
    [CommandOption("--pages")]
    [Description("Make reviews of pages too.")]
    public bool Pages { get; init; }
}

/// <summary>Makes reviews of the posts in an export of Ghost. Again it adds only what is new.</summary>
public sealed class ImportGhostCommand(Surroundings surroundings)
{
    /// <summary>Imports the posts, oldest first; one that is refused is reported and the others go on.</summary>
    public async Task<int> RunAsync(ImportGhostOptions options, CancellationToken cancel)
    {
        if (!File.Exists(options.File)) throw new CommandException(ExitCode.Usage, $"There is no file {options.File}.");
        var export = await GhostExport.ReadAsync(options.File, PostDefaults.OldAddressOf(options.OldAddress), cancel);
        List<(string Name, string Sentence)> notes = [];
        var posts = export.Posts(options.Pages, (name, sentence) => notes.Add((name, sentence))).ToList();
        await using var run = await ImportRun.BeginAsync(surroundings, options, export.Source, posts.Count, cancel);
        foreach (var (name, sentence) in notes) run.Report.Note(name.Length > 0 ? name : options.File, sentence, isFault: false);
        foreach (var post in posts) await run.AddAsync(post, GhostExport.NameOf(post), cancel);
        return await run.EndAsync();
    }
}

using System.ComponentModel;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Shelves;

/// <summary>Which file to import, and how.</summary>
public sealed class ImportShelfOptions : ImportOptions
{
    /// <summary>The export.</summary>
    [CommandArgument(0, "<FILE>")]
    [Description("The export, as the catalogue gives it.")]
    public string File { get; init; } = "";
}

/// <summary>Makes reviews of what somebody wrote in a catalogue of films or books. Again it adds only what is new.</summary>
public sealed class ImportShelfCommand(Surroundings surroundings)
{
    /// <summary>Imports the ZIP file of Letterboxd.</summary>
    public Task<int> LetterboxdAsync(ImportShelfOptions options, CancellationToken cancel) =>
        RunAsync(options, LetterboxdReader.Read, cancel);

    /// <summary>Imports the CSV file of Goodreads.</summary>
    public Task<int> GoodreadsAsync(ImportShelfOptions options, CancellationToken cancel) =>
        RunAsync(options, GoodreadsReader.Read, cancel);

    /// <summary>Imports the CSV file of The StoryGraph.</summary>
    public Task<int> StoryGraphAsync(ImportShelfOptions options, CancellationToken cancel) =>
        RunAsync(options, StoryGraphReader.Read, cancel);

    private async Task<int> RunAsync(
        ImportShelfOptions options, Func<string, Action<string>, IEnumerable<Post>> read, CancellationToken cancel)
    {
        if (!File.Exists(options.File)) throw new CommandException(ExitCode.Usage, $"There is no file {options.File}.");
        List<string> notes = [];
        var posts = read(options.File, notes.Add).ToList();
        await using var run = await ImportRun.BeginAsync(surroundings, options, new PostSource(), posts.Count, cancel);
        foreach (var note in notes) run.Report.Note(options.File, note, isFault: false);
        foreach (var post in posts)
            await run.AddAsync(post, post.Id, cancel);
        return await run.EndAsync();
    }
}

using System.ComponentModel;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.WordPress;

/// <summary>What to import, and how.</summary>
public sealed class ImportWordPressOptions : ImportOptions
{
    /// <summary>The export.</summary>
    [CommandArgument(0, "<FILE>")]
    [Description("The file that WordPress makes at Tools, Export.")]
    public string File { get; init; } = "";

    /// <summary>Whether pages become reviews too.</summary>
    [CommandOption("--pages")]
    [Description("Make reviews of pages too.")]
    public bool Pages { get; init; }
}

/// <summary>Makes reviews of the posts in an export of WordPress. Again it adds only what is new.</summary>
public sealed class ImportWordPressCommand(Surroundings surroundings)
{
    /// <summary>What nobody but its plugin knows what to do with is counted, and what is no post at all.</summary>
    private static readonly string[] NoPosts = ["auto-draft", "inherit", "trash"];

    /// <summary>Imports the posts in the order of the file; one that is refused is reported and the others go on.</summary>
    public async Task<int> RunAsync(ImportWordPressOptions options, CancellationToken cancel)
    {
        if (!File.Exists(options.File)) throw new CommandException(ExitCode.Usage, $"There is no file {options.File}.");
        var (source, length) = (WxrReader.ReadSite(options.File), new FileInfo(options.File).Length);
        await using var run = await ImportRun.BeginAsync(surroundings, options, source, length, cancel);
        var others = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in WxrReader.Read(options.File))
        {
            var name = $"{item.Type} {item.Id}";
            if (item.Type != "post" && !(item.Type == "page" && options.Pages))
            {
                if (item.Type != "attachment") others[item.Type] = others.GetValueOrDefault(item.Type) + 1;
            }
            else if (NoPosts.Contains(item.Status)) run.LeaveOut(item, name, $"Its status is {item.Status}.");
            else await run.AddAsync(item, name, cancel);
        }

        foreach (var (type, count) in others)
            run.Report.Note(options.File, $"{count} items of the type {type} are left out.", isFault: false);
        return await run.EndAsync();
    }
}

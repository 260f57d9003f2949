using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Running;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Posting;

/// <summary>What to check.</summary>
public sealed class CheckOptions : OutputOptions
{
    /// <summary>The Markdown files.</summary>
    [CommandArgument(0, "<FILE>")]
    [SuppressMessage("Performance", "CA1819", Justification = "Spectre.Console.Cli fills an array.")]
    [Description("Markdown files with the fields of a review between two lines ---.")]
    public string[] Files { get; init; } = [];
}

/// <summary>Says what is wrong with reviews before anything is sent, by the rules of the site.</summary>
public sealed class CheckCommand(Surroundings surroundings)
{
    /// <summary>Checks files; one fault among them ends it with <see cref="ExitCode.Refused"/>.</summary>
    public async Task<int> RunAsync(CheckOptions options, CancellationToken cancel)
    {
        var output = new Output(surroundings, options);
        var reports = new JsonArray();
        List<string> lines = [];
        var isFaulty = false;
        foreach (var path in options.Files)
        {
            var file = await ReadAsync(path, cancel);
            isFaulty |= file.IsFaulty;
            var shown = file.Findings.Where(finding => finding.IsFault || !options.Quiet);
            lines.AddRange(shown.Select(finding => finding.IsFault ? finding.In(path) : $"{finding.In(path)} (warning)"));
            reports.Add(ReportOf(path, file));
        }

        output.Result(lines, new JsonObject { ["files"] = reports });
        if (!isFaulty) output.Progress($"Nothing is wrong with {(options.Files is [var one] ? one : $"{options.Files.Length} files")}.");
        return isFaulty ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>Reads a review that a command names.</summary>
    /// <exception cref="CommandException">There is no such file.</exception>
    internal static async Task<ReviewFile> ReadAsync(string path, CancellationToken cancel) => File.Exists(path)
        ? await ReviewFile.ReadAsync(path, cancel)
        : throw new CommandException(ExitCode.Usage, $"There is no file {path}.");

    private static JsonObject ReportOf(string path, ReviewFile file) => new()
    {
        ["file"] = path,
        ["faults"] = ListOf(file.Findings.Where(finding => finding.IsFault)),
        ["warnings"] = ListOf(file.Findings.Where(finding => !finding.IsFault)),
    };

    private static JsonArray ListOf(IEnumerable<Finding> findings) => new([.. findings.Select(finding => new JsonObject
    {
        ["line"] = finding.Line,
        ["pointer"] = finding.Pointer,
        ["detail"] = finding.Detail,
    })]);
}

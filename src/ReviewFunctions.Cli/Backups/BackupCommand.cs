using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Backups;

/// <summary>Where to.</summary>
public sealed class BackupCommandOptions : OutputOptions
{
    /// <summary>The new file.</summary>
    [CommandArgument(0, "[FILE]")]
    [Description("The new file; backup-TIME.zip if it is not given.")]
    public string? File { get; init; }
}

/// <summary>Writes everything that a site cannot make again into one file, from its storage account.</summary>
public sealed class BackupCommand(Surroundings surroundings)
{
    /// <summary>Takes the backup. The file has its name only when it is whole; if the command ends before, there is none.</summary>
    public async Task<int> RunAsync(BackupCommandOptions options, CancellationToken cancel)
    {
        var output = new Output(surroundings, options);
        var now = surroundings.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture);
        var file = options.File ?? $"backup-{now}.zip";
        if (File.Exists(file)) throw new CommandException($"{file} is there already, and is not written over.");
        await using var steps = output.Begin(what: null, total: null);
        await using var account = Account.Open(surroundings, sentence => steps.Advance(sentence));
        var unfinished = $"{file}.unfinished";
        try
        {
            await using (var backup = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
                await account.Writer.WriteAsync(backup, cancel);
            File.Move(unfinished, file);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        await steps.DisposeAsync();
        output.Result([file], new JsonObject
        {
            ["file"] = file,
            ["rows"] = account.Content.Rows,
            ["files"] = account.Content.Files,
            ["bytes"] = new FileInfo(file).Length,
        });
        return ExitCode.Done;
    }
}

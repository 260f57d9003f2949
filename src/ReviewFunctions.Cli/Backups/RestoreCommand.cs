using System.ComponentModel;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Core.Backups;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Backups;

/// <summary>What from.</summary>
public sealed class RestoreCommandOptions : OutputOptions
{
    /// <summary>The backup.</summary>
    [CommandArgument(0, "<FILE>")]
    [Description("The backup.")]
    public string File { get; init; } = "";
}

/// <summary>Puts a backup back into an empty storage account.</summary>
public sealed class RestoreCommand(Surroundings surroundings)
{
    /// <summary>
    /// Looks whether the backup is whole and the account empty, then puts everything back. It can be stopped while it looks; from then on
    /// it goes on to its end.
    /// </summary>
    public async Task<int> RunAsync(RestoreCommandOptions options, CancellationToken cancel)
    {
        if (!File.Exists(options.File)) throw new CommandException(ExitCode.Usage, $"There is no file {options.File}.");
        var output = new Output(surroundings, options);
        await using var backup = File.OpenRead(options.File);
        output.Progress(
            "Every entry of the backup is compared with its hash. Until something is put back, Ctrl-C leaves the account empty.");
        await using var steps = output.Begin(what: null, backup.Length);
        await using var account = Account.Open(surroundings, sentence => steps.Advance(sentence, backup.Position));
        var outcome = await RestoreAsync(account.Restorer, backup, cancel);
        if (outcome is not Restored restored) throw new CommandException($"Nothing was done: {WhyNot(outcome)}.");
        await steps.DisposeAsync();
        output.Result(
            [
                FormattableString.Invariant(
                    $"Restored what was backed up at {restored.Taken:u}: {restored.Rows} rows, {restored.Files} files."),
                "The app makes every document again when it runs.",
            ],
            new JsonObject { ["taken"] = restored.Taken, ["rows"] = restored.Rows, ["files"] = restored.Files });
        return ExitCode.Done;
    }

    private static async Task<RestoreOutcome> RestoreAsync(BackupRestorer restorer, FileStream backup, CancellationToken cancel)
    {
        try
        {
            return await restorer.RestoreAsync(backup, cancel);
        }
        catch (InvalidOperationException fault)
        {
            throw new CommandException($"It is not restored: {fault.Message} Empty the account, and begin again.", fault);
        }
    }

    private static string WhyNot(RestoreOutcome outcome) => outcome switch
    {
        NotEmpty found => $"a backup is put back into an empty account, and {found.What}",
        UnusableBackup { Entry: { } entry } => $"the backup is damaged in {entry}",
        _ => "that is no finished backup of this form",
    };
}

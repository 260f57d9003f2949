using ReviewFunctions.Cli.Backups;
using ReviewFunctions.Cli.Export;
using ReviewFunctions.Cli.Feeds;
using ReviewFunctions.Cli.Ghost;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Shelves;
using ReviewFunctions.Cli.Tokens;
using ReviewFunctions.Cli.WordPress;
using ReviewFunctions.Core;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Running;

/// <summary>The commands, and how they end.</summary>
public static class CommandLine
{
    /// <summary>Carries out one command.</summary>
    /// <param name="arguments">The words behind the name of the program.</param>
    /// <param name="surroundings">What it meets.</param>
    /// <param name="cancel">Ends it; what is done by then stays done, and the same command goes on from there.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken cancel)
    {
        var faults = new Output(surroundings, new OutputOptions());
        var app = new CommandApp();
        app.Configure(commands => Add(commands, surroundings));
        try
        {
            return await app.RunAsync(arguments, cancel);
        }
        catch (CommandException fault)
        {
            faults.Fault(fault.Message);
            return fault.Code;
        }
        catch (CommandAppException fault)
        {
            faults.Fault($"{fault.Message} review-functions --help lists what there is.");
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Fault(fault.Message);
            return ExitCode.Refused;
        }
        catch (StorageUnavailableException fault)
        {
            faults.Fault(fault.Message);
            return ExitCode.Unreachable;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            faults.Fault("Stopped. Give the same command again: what is done already is not done twice.");
            return ExitCode.Refused;
        }
    }

    private static void Add(IConfigurator commands, Surroundings surroundings)
    {
        commands.SetApplicationName("review-functions");
        commands.SetApplicationVersion(typeof(CommandLine).Assembly.GetName().Version?.ToString(3) ?? "");
        commands.ConfigureConsole(surroundings.Out);
        commands.UseStrictParsing();
        commands.PropagateExceptions();
        commands.AddAsyncDelegate<CheckOptions>("check", (_, options, cancel) => new CheckCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Say what is wrong with reviews in Markdown files, by the rules of the site.");
        commands.AddAsyncDelegate<PostOptions>("post", (_, options, cancel) => new PostCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Create the review in a Markdown file, or update it; its pictures go along.");
        commands.AddAsyncDelegate<ExportOptions>(
                "export", (_, options, cancel) => new ExportCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Write all reviews as Markdown files, with pictures and settings.");
        commands.AddAsyncDelegate<BackupCommandOptions>(
                "backup", (_, options, cancel) => new BackupCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Write everything that a site cannot make again into a file, from the storage account that Content names.");
        commands.AddAsyncDelegate<RestoreCommandOptions>(
                "restore", (_, options, cancel) => new RestoreCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Put a backup back into an empty storage account, which Content names.");
        commands.AddBranch("import", import => AddImports(import, surroundings));
        commands.AddBranch("token", tokens => AddTokens(tokens, new TokenCommands(surroundings)));
    }

    private static void AddImports(IConfigurator<CommandSettings> commands, Surroundings surroundings)
    {
        commands.SetDescription("Bring reviews from elsewhere.");
        commands.AddAsyncDelegate<ImportMarkdownOptions>(
                "markdown", (_, options, cancel) => new ImportMarkdownCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Post every Markdown file of a folder, such as an export.");
        commands.AddAsyncDelegate<ImportWordPressOptions>(
                "wordpress", (_, options, cancel) => new ImportWordPressCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Make reviews of the posts in an export of WordPress, with their pictures.");
        commands.AddAsyncDelegate<ImportGhostOptions>(
                "ghost", (_, options, cancel) => new ImportGhostCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Make reviews of the posts in an export of Ghost, with their pictures.");
        commands.AddAsyncDelegate<ImportFeedOptions>(
                "feed", (_, options, cancel) => new ImportFeedCommand(surroundings).RunAsync(options, cancel))
            .WithDescription("Make reviews of the entries of a feed and of its archives: RSS, Atom or JSON Feed.");
        var shelf = new ImportShelfCommand(surroundings);
        commands.AddAsyncDelegate<ImportShelfOptions>("letterboxd", (_, options, cancel) => shelf.LetterboxdAsync(options, cancel))
            .WithDescription("Bring the reviews in the ZIP file of Letterboxd.");
        commands.AddAsyncDelegate<ImportShelfOptions>("goodreads", (_, options, cancel) => shelf.GoodreadsAsync(options, cancel))
            .WithDescription("Bring the reviews in the CSV file of Goodreads.");
        commands.AddAsyncDelegate<ImportShelfOptions>("storygraph", (_, options, cancel) => shelf.StoryGraphAsync(options, cancel))
            .WithDescription("Bring the reviews in the CSV file of The StoryGraph.");
    }

    private static void AddTokens(IConfigurator<CommandSettings> commands, TokenCommands tokens)
    {
        commands.SetDescription("Make, list and revoke tokens of editors. For the owner, with REVIEW_FUNCTIONS_KEY.");
        commands.AddAsyncDelegate<NewTokenOptions>("create", (_, options, cancel) => tokens.CreateAsync(options, cancel))
            .WithDescription("Make a token; its secret is shown this once.");
        commands.AddAsyncDelegate<SiteOptions>("list", (_, options, cancel) => tokens.ListAsync(options, cancel))
            .WithDescription("List all tokens and when they were last used.");
        commands.AddAsyncDelegate<RevokeTokenOptions>("revoke", (_, options, cancel) => tokens.RevokeAsync(options, cancel))
            .WithDescription("Revoke a token.");
    }
}

using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Tests.Hosting;
using Spectre.Console;

namespace ReviewFunctions.Tests.Cli;

/// <summary>Somebody at the command line, in a folder of their own, with the site's token.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly HttpMessageHandler? _network;

    public Terminal(HttpClient site, HttpMessageHandler? network = null)
    {
        (Site, _network) = (site.BaseAddress ?? throw new InvalidOperationException("The client has no address."), network);
        Directory.CreateDirectory(Folder);
    }

    public Uri Site { get; }

    /// <summary>The folder that its files are in.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"cli-{Guid.CreateVersion7():N}");

    /// <summary>What it has in its environment.</summary>
    public Dictionary<string, string> Variables { get; } = new()
    {
        ["REVIEW_FUNCTIONS_TOKEN"] = Editor.Token,
        ["REVIEW_FUNCTIONS_KEY"] = AppHost.FunctionKey,
    };

    /// <summary>The storage account that its settings name, if they name one.</summary>
    public string? Connection { get; set; }

    /// <summary>Whether it fetches from this machine, where the tests' own servers are.</summary>
    public bool MayAskThisMachine { get; set; } = true;

    /// <summary>The time that its commands wait by.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>What ends commands; that of the test if it is not set.</summary>
    public CancellationToken? Stop { get; set; }

    /// <summary>What the last command said.</summary>
    public string Out { get; private set; } = "";

    /// <summary>What it had to complain about.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Gives a command for the site.</summary>
    public Task<int> RunAsync(params string[] arguments) => RunBareAsync([.. arguments, "--site", Site.AbsoluteUri]);

    /// <summary>Gives a command that must be carried out, and reads its result.</summary>
    public async Task<JsonNode> ResultAsync(params string[] arguments)
    {
        var code = await RunAsync([.. arguments, "--json"]);
        Assert.True(code == ExitCode.Done, Error);
        return JsonNode.Parse(Out) ?? throw new InvalidOperationException("There is no result.");
    }

    /// <summary>Gives a command as it stands, which must be carried out, and reads what it says.</summary>
    public async Task<string> OutOfAsync(params string[] arguments)
    {
        var code = await RunBareAsync(arguments);
        Assert.True(code == ExitCode.Done, Error);
        return Out;
    }

    /// <summary>Gives a command as it stands.</summary>
    public async Task<int> RunBareAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var surroundings = new Surroundings
        {
            Out = ConsoleOn(output),
            Error = ConsoleOn(error),
            Variable = Variables.GetValueOrDefault,
            Settings = new ConfigurationBuilder().AddInMemoryCollection([new("Content", Connection)]).Build(),
            Connect = site => new HttpClient(_network ?? new SocketsHttpHandler { AllowAutoRedirect = false }, _network is null)
            {
                BaseAddress = site,
            },
            Outbound = new() { AllowLoopback = MayAskThisMachine },
            Time = Time,
            PictureWait = TimeSpan.FromMilliseconds(1),
        };
        var code = await CommandLine.RunAsync(arguments, surroundings, Stop ?? TestContext.Current.CancellationToken);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static IAnsiConsole ConsoleOn(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });
}

using Microsoft.Extensions.Configuration;
using ReviewFunctions.Outbound;
using Spectre.Console;

namespace ReviewFunctions.Cli.Running;

/// <summary>What a command meets outside itself: a terminal, settings and the network. Tests give it theirs.</summary>
public sealed record Surroundings
{
    /// <summary>Where results go.</summary>
    public required IAnsiConsole Out { get; init; }

    /// <summary>Where faults and progress go.</summary>
    public required IAnsiConsole Error { get; init; }

    /// <summary>An environment variable, or <see langword="null"/>.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The settings that name a storage account, as those of the app do.</summary>
    public IConfiguration Settings { get; init; } = new ConfigurationBuilder().Build();

    /// <summary>A client for the site at an address; it follows no redirects.</summary>
    public required Func<Uri, HttpClient> Connect { get; init; }

    /// <summary>How pictures of other sites are fetched.</summary>
    public OutboundOptions Outbound { get; init; } = new() { Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>How long to wait before a picture is asked for again; twice as long before the next time.</summary>
    public TimeSpan PictureWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a call to the site may take: an import publishes in the background, and a large picture takes its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The terminal, the environment and the network of this process. Colour only on terminals.</summary>
    public static Surroundings OfThisProcess() => new()
    {
        Out = ConsoleOn(Console.Out),
        Error = ConsoleOn(Console.Error),
        Variable = Environment.GetEnvironmentVariable,
        Settings = new ConfigurationBuilder().AddEnvironmentVariables().Build(),
        Connect = site => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site, Timeout = Patience },
    };

    private static IAnsiConsole ConsoleOn(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}

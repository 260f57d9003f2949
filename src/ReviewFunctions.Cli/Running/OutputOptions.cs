using System.ComponentModel;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Running;

/// <summary>How a command tells what it did.</summary>
public class OutputOptions : CommandSettings
{
    /// <summary>Whether the result is one JSON document.</summary>
    [CommandOption("--json")]
    [Description("Give the result as JSON.")]
    public bool Json { get; init; }

    /// <summary>Whether progress and warnings are left out.</summary>
    [CommandOption("-q|--quiet")]
    [Description("Tell results and faults only.")]
    public bool Quiet { get; init; }
}

/// <summary>Which site a command is for, and what opens it.</summary>
public class SiteOptions : OutputOptions
{
    /// <summary>The address of the site.</summary>
    [CommandOption("--site <URL>")]
    [Description("The address of the site; REVIEW_FUNCTIONS_SITE if it is not given.")]
    public string? Site { get; init; }

    /// <summary>A file with an editor's token in it.</summary>
    [CommandOption("--token-file <FILE>")]
    [Description("A file with an editor's token; REVIEW_FUNCTIONS_TOKEN if it is not given.")]
    public string? TokenFile { get; init; }
}

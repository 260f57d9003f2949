namespace ReviewFunctions.Cli.Running;

/// <summary>How a command ends.</summary>
public static class ExitCode
{
    /// <summary>Everything that was asked for is done.</summary>
    public const int Done = 0;

    /// <summary>Something has faults, or the site refused it.</summary>
    public const int Refused = 1;

    /// <summary>The command was not understood, or something that it needs was not said.</summary>
    public const int Usage = 2;

    /// <summary>The site cannot be reached, or does not answer as such a site does.</summary>
    public const int Unreachable = 3;
}

/// <summary>Why a command ends before it is done.</summary>
public sealed class CommandException : Exception
{
    /// <summary>A command that ends with <see cref="ExitCode.Refused"/>.</summary>
    public CommandException()
        : this(ExitCode.Refused, "The command was not carried out.")
    {
    }

    /// <inheritdoc cref="CommandException()"/>
    public CommandException(string message)
        : this(ExitCode.Refused, message)
    {
    }

    /// <inheritdoc cref="CommandException()"/>
    public CommandException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A command that ends with a code of its own.</summary>
    /// <param name="exitCode">One of <see cref="Running.ExitCode"/>.</param>
    /// <param name="message">A sentence for whoever gave the command.</param>
    public CommandException(int exitCode, string message)
        : base(message) => Code = exitCode;

    /// <summary>How the command ends.</summary>
    public int Code { get; } = ExitCode.Refused;
}

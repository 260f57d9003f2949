using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Storage;

namespace ReviewFunctions.Cli.Backups;

/// <summary>The storage account of a site, named as the app's is: <c>Content</c>, <c>Content__accountName</c> and so on.</summary>
public sealed class Account : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Account(ServiceProvider services, TimeProvider time, Action<string> tell)
    {
        _services = services;
        Content = new WatchedContent(services.GetRequiredService<IKeptContent>(), time, tell);
        Writer = new BackupWriter(Content, time);
        Restorer = new BackupRestorer(Content, services.GetRequiredService<IOutbox>(), time);
    }

    /// <summary>What is in it, counted.</summary>
    public WatchedContent Content { get; }

    /// <summary>Writes a backup of it.</summary>
    public BackupWriter Writer { get; }

    /// <summary>Puts one back.</summary>
    public BackupRestorer Restorer { get; }

    /// <summary>Opens the account that the settings name. Nothing is called yet.</summary>
    /// <param name="surroundings">What the command meets.</param>
    /// <param name="tell">Is told of progress.</param>
    /// <exception cref="CommandException">The settings name none, or one that cannot be meant.</exception>
    public static Account Open(Surroundings surroundings, Action<string> tell)
    {
        try
        {
            var services = new ServiceCollection().AddSingleton(surroundings.Time).AddStorage(surroundings.Settings).BuildServiceProvider();
            return new Account(services, surroundings.Time, tell);
        }
        catch (InvalidOperationException fault)
        {
            throw new CommandException(ExitCode.Usage, fault.Message);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

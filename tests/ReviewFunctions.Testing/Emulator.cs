using System.Collections.Concurrent;
using System.Diagnostics;

namespace ReviewFunctions.Testing;

/// <summary>The storage emulator, in memory and on ports of its own. It ends with the tests, since its standard input does.</summary>
public sealed class Emulator : IAsyncDisposable
{
    /// <summary>
    /// How many empty accounts all tests of a project share an emulator for. To remove a blob takes it time for each that it has.
    /// </summary>
    private const int SharedAccounts = 25;

    private const string AccountName = "AccountName=";

    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>
    /// All of them, the newest last: one that nobody holds would be collected, and with it the input that keeps it running.
    /// </summary>
    private static readonly List<Emulator> Shared = [];

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _accounts;

    private Emulator(Process process, IReadOnlyList<string> accounts)
    {
        _process = process;
        _accounts = new ConcurrentQueue<string>(accounts);
        Connection = accounts[0];
    }

    /// <summary>The connection string of its first account.</summary>
    public string Connection { get; }

    /// <summary>The connection string of an empty account on an emulator that the tests of a project share.</summary>
    public static async Task<string> NewAccountAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (Shared is not [.., { _accounts.IsEmpty: false }]) Shared.Add(await StartAsync(SharedAccounts));
            return Shared[^1]._accounts.TryDequeue(out var account)
                ? account
                : throw new InvalidOperationException("The emulator has no account.");
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>The name of the account that a connection string leads to.</summary>
    public static string AccountOf(string connection) =>
        connection.Split(';').First(part => part.StartsWith(AccountName, StringComparison.Ordinal))[AccountName.Length..];

    /// <summary>Starts an emulator of one's own, with empty accounts.</summary>
    public static Task<Emulator> StartAsync(int accounts = 1) => StartAsync(["--accounts", $"{accounts}"], accounts);

    /// <summary>Starts an emulator of one's own for many blobs, which it keeps in a folder: in memory they would not fit.</summary>
    public static Task<Emulator> StartInAsync(string folder) => StartAsync([folder, "--tables-in-memory"], accounts: 1);

    private static async Task<Emulator> StartAsync(IEnumerable<string> arguments, int accounts)
    {
        var program = Path.Combine(Repository.Root, "infra", "azurite", "emulator.mjs");
        var process = Process.Start(new ProcessStartInfo("node", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        })
            ?? throw new InvalidOperationException("node does not start.");
        var connections = new List<string>();
        while (connections.Count < accounts && await process.StandardOutput.ReadLineAsync() is { } connection)
            connections.Add(connection);
        if (connections.Count < accounts)
            throw new InvalidOperationException("The storage emulator does not start: is it installed? make test installs it.");
        return new Emulator(process, connections);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

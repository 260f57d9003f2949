using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace ReviewFunctions.Tests.Notices;

/// <summary>A server of mail on this machine, which keeps what it is sent and refuses whom a test names.</summary>
public sealed class LocalMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<MimeMessage> _kept = [];
    private Task _serving = Task.CompletedTask;

    /// <summary>What it answers to a recipient; <c>null</c> for whom it takes.</summary>
    public Func<string, string?> Refusal { get; set; } = _ => null;

    /// <summary>How often it was called.</summary>
    public int Calls { get; private set; }

    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>What it took, in order.</summary>
    public IReadOnlyList<MimeMessage> Kept => [.. _kept];

    /// <summary>What it took for an address.</summary>
    public IReadOnlyList<MimeMessage> To(string address) =>
        [.. _kept.Where(message => message.To.Mailboxes.Any(mailbox => mailbox.Address == address))];

    public static LocalMailServer Start()
    {
        var server = new LocalMailServer();
        server._listener.Start();
        server._serving = server.ServeAsync();
        return server;
    }

    /// <summary>Forgets everything, and takes everything from now on.</summary>
    public void Forget()
    {
        _kept.Clear();
        Refusal = _ => null;
        Calls = 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Calls++;
                await TalkUntilTheyGoAsync(client);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    /// <summary>Whom it refuses may hang up in the middle of a line.</summary>
    private async Task TalkUntilTheyGoAsync(TcpClient client)
    {
        try
        {
            await TalkAsync(client);
        }
        catch (IOException)
        {
            // The next one comes.
        }
    }

    /// <summary>As much of RFC 5321 as one client needs.</summary>
    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 localhost");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            await writer.WriteLineAsync(line.Split(' ')[0].ToUpperInvariant() switch
            {
                "EHLO" => "250 localhost",
                "MAIL" => "250 ok",
                "RCPT" => Refusal(line.Split('<', '>')[1]) ?? "250 ok",
                "DATA" => await TakeAsync(reader, writer),
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
        }
    }

    private async Task<string> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        _kept.Enqueue(await MimeMessage.LoadAsync(bytes, _end.Token));
        return "250 kept";
    }
}

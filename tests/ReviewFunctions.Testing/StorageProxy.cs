using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ReviewFunctions.Testing;

/// <summary>Stands between an app and the emulator, counts requests, and fails as networks do.</summary>
public sealed class StorageProxy : IDisposable
{
    /// <summary>What a request begins with.</summary>
    private static readonly byte[][] Methods =
        [.. ((string[])["GET ", "HEAD ", "PUT ", "POST ", "PATCH ", "MERGE ", "DELETE "]).Select(Encoding.ASCII.GetBytes)];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly Uri _target;
    private int _answersToLose;
    private int _requests;

    private StorageProxy(Uri target)
    {
        _target = target;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>How many requests there were.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>While set, requests are taken and never answered.</summary>
    public bool IsHanging { get; set; }

    /// <summary>While set, connections are closed at once.</summary>
    public bool IsDown { get; set; }

    /// <summary>
    /// How many of the requests fail, from 0 to 1: the connection is closed before half of them reach the service and after the other half
    /// did.
    /// </summary>
    public double FailureRate { get; set; }

    /// <summary>Which requests' answers can be lost: those whose first line has this in it.</summary>
    public string LosesAnswersTo { get; init; } = "";

    /// <summary>Puts proxies in front of the Blob and the Table service of a connection string.</summary>
    public static (string Connection, StorageProxy Blobs, StorageProxy Tables) For(string connection, string losesAnswersTo = "")
    {
        var parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[1]);
        var blobs = new StorageProxy(new Uri(parts["BlobEndpoint"])) { LosesAnswersTo = losesAnswersTo };
        var tables = new StorageProxy(new Uri(parts["TableEndpoint"])) { LosesAnswersTo = losesAnswersTo };
        parts["BlobEndpoint"] = blobs.Address;
        parts["TableEndpoint"] = tables.Address;
        return (string.Concat(parts.Select(part => $"{part.Key}={part.Value};")), blobs, tables);
    }

    /// <summary>Lets so many requests reach the service and keeps their answers.</summary>
    public void LoseAnswers(int count) => Volatile.Write(ref _answersToLose, count);

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Dispose();
        _closed.Dispose();
    }

    private string Address => $"http://{_listener.LocalEndpoint}{_target.AbsolutePath}";

    private async Task AcceptAsync()
    {
        var closed = _closed.Token;
        while (!closed.IsCancellationRequested)
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(closed), closed);
    }

    private async Task ServeAsync(TcpClient client, CancellationToken closed)
    {
        using (client)
        using (var service = new TcpClient())
        {
            if (IsDown) return;
            await service.ConnectAsync(_target.Host, _target.Port, closed);
            var losing = new StrongBox();
            await Task.WhenAny(
                PumpAsync(client.GetStream(), service.GetStream(), sent => NoteRequest(sent, losing), closed),
                PumpAsync(service.GetStream(), client.GetStream(), _ => !losing.IsSet, closed));
        }
    }

    /// <returns>Whether to hand it on.</returns>
    private bool NoteRequest(ReadOnlySpan<byte> sent, StrongBox losing)
    {
        foreach (var method in Methods)
            if (sent.StartsWith(method)) Interlocked.Increment(ref _requests);
        var luck = FailureRate > 0 ? Random.Shared.NextDouble() : 1;
        if (luck < FailureRate / 2) return false;
        if (luck < FailureRate) losing.IsSet = true;
        if (LosesAnswersTo.Length > 0 && Encoding.ASCII.GetString(sent).Contains(LosesAnswersTo, StringComparison.Ordinal))
            losing.IsSet = Interlocked.Decrement(ref _answersToLose) >= 0;
        return true;
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, Check handOn, CancellationToken closed)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, closed) is var read and > 0)
        {
            if (IsDown || !handOn(buffer.AsSpan(0, read))) return;
            if (IsHanging) await Task.Delay(Timeout.Infinite, closed);
            await to.WriteAsync(buffer.AsMemory(0, read), closed);
        }
    }

    private delegate bool Check(ReadOnlySpan<byte> bytes);

    private sealed class StrongBox
    {
        public bool IsSet { get; set; }
    }
}

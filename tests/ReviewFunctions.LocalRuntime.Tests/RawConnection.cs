using System.Net.Sockets;
using System.Text;

namespace ReviewFunctions.LocalRuntime.Tests;

/// <summary>Speaks HTTP as no client library would.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new();
    private StreamReader _reader = StreamReader.Null;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection._client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        connection._reader = new StreamReader(connection._client.GetStream(), Encoding.UTF8);
        return connection;
    }

    /// <summary>Sends one request without a body, its target as it is written, and reads the whole answer.</summary>
    public static async Task<string> AnswerAsync(Uri address, string method, string target)
    {
        using var connection = await OpenAsync(address);
        await connection.SendAsync($"{method} {target} HTTP/1.1", "Host: reviews.example", "Connection: close", "", "");
        return await connection.RestAsync();
    }

    public async Task SendAsync(params string[] lines) =>
        await _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), TestContext.Current.CancellationToken);

    /// <summary>Reads up to a line that holds the text and returns that line.</summary>
    public async Task<string> LineAsync(string part)
    {
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The answer ended without '{part}'.");
    }

    public Task<string> RestAsync() => _reader.ReadToEndAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _reader.Dispose();
        _client.Dispose();
    }
}

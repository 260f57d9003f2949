using System.Net.Sockets;
using System.Text;

namespace ReviewFunctions.LocalHost.Tests;

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

    /// <summary>Sends one request and reads the text of the answer, whose body may come in chunks of less than 16 bytes.</summary>
    public static async Task<string> BodyAsync(Uri address, string method, string target)
    {
        var answer = await AnswerAsync(address, method, target);
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (head, body) = (answer[..end], answer[(end + 4)..]);
        if (!head.Contains("chunked", StringComparison.OrdinalIgnoreCase))
            return body;
        return string.Concat(body.Split("\r\n").Where((_, line) => line % 2 == 1));
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

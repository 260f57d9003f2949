using System.Net.Sockets;
using System.Text;

namespace ReviewFunctions.LocalRuntime.Tests;

/// <summary>Sends bytes that no HTTP client would send as they are.</summary>
internal static class RawRequest
{
    /// <summary>Sends the head of a request without a body and reads the whole answer.</summary>
    public static async Task<string> SendAsync(Uri address, string requestLine, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var head = string.Join("\r\n", [$"{requestLine} HTTP/1.1", "Host: reviews.example", "Connection: close", .. headers, "", ""]);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>nginx as it comes, with two files: the feed and, beside it, the feed compressed in advance.</summary>
internal sealed class Nginx : IDisposable
{
    private const int MostTries = 100;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;

    private Nginx(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Writes the files into a folder and serves them; returns when it listens.</summary>
    public static async Task<Nginx> StartAsync(string folder, RecordedAnswer identity, RecordedAnswer gzip)
    {
        await File.WriteAllBytesAsync($"{folder}{ServedFeed.Path}", identity.Body);
        await File.WriteAllBytesAsync($"{folder}{ServedFeed.Path}.gz", gzip.Body);
        var port = FreePort();
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, Settings(folder, port, identity));
        var process = Process.Start(new ProcessStartInfo("nginx",
            ["-p", folder, "-c", settings, "-e", Path.Combine(folder, "error.log")])
        { UseShellExecute = false })
            ?? throw new InvalidOperationException("nginx does not start.");
        await UntilListeningAsync(process, port);
        return new Nginx(process, new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>Ends it and its workers.</summary>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Settings(string folder, int port, RecordedAnswer answer) => $$"""
        daemon off; pid {{folder}}/nginx.pid; worker_processes auto;
        events { worker_connections 1024; }
        http {
          access_log off; sendfile on; tcp_nopush on; server_tokens off;
          keepalive_requests 100000000;
          client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
          uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
          types { application/rss+xml xml; } charset utf-8; charset_types application/rss+xml;
          gzip_static on; gzip_vary on;
          open_file_cache max=10 inactive=1h; open_file_cache_valid 1h;
          server {
            listen 127.0.0.1:{{port}}; root {{folder}};
            add_header Cache-Control "{{answer.Headers["Cache-Control"]}}";
            add_header Access-Control-Allow-Origin "*";
            add_header X-Content-Type-Options "nosniff";
          }
        }
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task UntilListeningAsync(Process process, int port)
    {
        for (var tries = 0; tries < MostTries && !process.HasExited; tries++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(BetweenTries);
            }
        }
        throw new InvalidOperationException("nginx does not listen.");
    }
}

using System.Diagnostics;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class ProcessTests
{
    private const string Listening = "Now listening on: ";

    [Fact]
    public async Task A_whole_app_says_its_address_and_ends_by_SIGTERM_once_its_requests_have_ended()
    {
        using var app = Start();
        using var client = await RawConnection.OpenAsync(await AddressAsync(app));
        await client.SendAsync("POST /api/slow HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "", "1", "x", "");
        await client.LineAsync("begun");

        using var kill = Process.Start("kill", ["-TERM", $"{app.Id}"]);
        await LineAsync(app, "shutting down");
        await client.SendAsync("0", "", "");

        await client.LineAsync("ended");
        await app.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, app.ExitCode);
    }

    private static Process Start()
    {
        var app = Path.Combine(AppContext.BaseDirectory, "SampleApp.dll");
        var start = new ProcessStartInfo("dotnet", [app, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    private static async Task<Uri> AddressAsync(Process app)
    {
        var line = await LineAsync(app, Listening);
        return new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
    }

    private static async Task<string> LineAsync(Process app, string part)
    {
        while (await app.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The app ended without saying '{part}'.");
    }
}

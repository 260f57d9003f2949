using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Images;

/// <summary>The app as a process of its own, on an emulator of its own, whose memory is measured.</summary>
internal sealed class MeasuredApp : IAsyncDisposable
{
    private const string FunctionKey = "function-key", Announcement = "Now listening on: ";

    private readonly Emulator _emulator;
    private readonly Process _process;

    private MeasuredApp(Emulator emulator, Process process, HttpClient client)
    {
        _emulator = emulator;
        _process = process;
        Client = client;
    }

    /// <summary>A client with an editor's token.</summary>
    public HttpClient Client { get; }

    /// <summary>The most memory that the process has had, in megabytes.</summary>
    public long PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1_000_000;
        }
    }

    public static async Task<MeasuredApp> StartAsync()
    {
        var emulator = await Emulator.StartAsync();
        var program = Path.Combine(AppContext.BaseDirectory, "ReviewFunctions.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["Content"] = emulator.Connection;
        start.Environment["LocalRuntime__FunctionKey"] = FunctionKey;
        start.Environment["LocalRuntime__Timers"] = "false";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The app does not start.");
        var client = new HttpClient { BaseAddress = new Uri(await AddressAsync(process)), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(client));
        return new MeasuredApp(emulator, process, client);
    }

    /// <summary>Uploads a file and gives the status.</summary>
    public async Task<int> UploadAsync(byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var answer = await Client.PostAsync("/api/images?alt=A+photograph", content);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _emulator.DisposeAsync();
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/tokens") { Content = JsonContent.Create(new { editor = "editor", scopes = new[] { "media" } }) };
        request.Headers.Add("x-functions-key", FunctionKey);
        using var answer = await client.SendAsync(request);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())?["secret"] ?? throw new InvalidOperationException("No token was given.");
    }

    private static async Task<string> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var found = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (found < 0) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return line[(found + Announcement.Length)..];
        }
        throw new InvalidOperationException("The app ended before it listened.");
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.LocalHost.Timers;
using ReviewFunctions.LocalHost.Worker;

namespace ReviewFunctions.LocalHost.Http;

/// <summary>
/// The platform's own addresses: <c>POST /admin/functions/{name}</c> and <c>GET /admin/host/status</c>, for the master key.
/// All other paths are the app's.
/// </summary>
internal sealed class AdminApi(AccessKeys keys, TimerScheduler timers, TimeProvider time)
{
    private static readonly PathString Root = new("/admin");
    private static readonly PathString Functions = new("/functions");
    private static readonly PathString Status = new("/host/status");

    private readonly long _started = time.GetTimestamp();

    /// <summary>Whether the request is the platform's and not the app's.</summary>
    public static bool Owns(HttpRequest request) =>
        request.Path.StartsWithSegments(Root, out var rest) && (IsStatus(request, rest) || FunctionName(request, rest) is not null);

    /// <summary>Answers a request that it owns.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        if (!keys.Open(KeyLevel.Admin, http.Request))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        http.Request.Path.StartsWithSegments(Root, out var rest);
        if (FunctionName(http.Request, rest) is { } name)
            http.Response.StatusCode = await RunAsync(name, http);
        else
            await http.Response.WriteAsJsonAsync(StatusNow(), http.RequestAborted);
    }

    // An HTTP function has no schedule to run out of: here its name is as unknown as any other.
    private async Task<int> RunAsync(string name, HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return StatusCodes.Status415UnsupportedMediaType;
        if (!await HoldsJsonObjectAsync(http))
            return StatusCodes.Status400BadRequest;
        return timers.TryRun(name) ? StatusCodes.Status202Accepted : StatusCodes.Status404NotFound;
    }

    private static async Task<bool> HoldsJsonObjectAsync(HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return body.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private HostStatus StatusNow() => new("Running", HostVersion.Text, (long)time.GetElapsedTime(_started).TotalMilliseconds);

    private static bool IsStatus(HttpRequest request, PathString rest) => HttpMethods.IsGet(request.Method) && rest == Status;

    private static string? FunctionName(HttpRequest request, PathString rest) =>
        HttpMethods.IsPost(request.Method) && rest.StartsWithSegments(Functions, out var name)
        && name.Value is ['/', .. { Length: > 0 } text] && !text.Contains('/')
            ? text
            : null;

    /// <param name="State">Always <c>Running</c>: in any other state nothing answers.</param>
    /// <param name="Version">The host's version.</param>
    /// <param name="ProcessUptime">In milliseconds.</param>
    private sealed record HostStatus(string State, string Version, long ProcessUptime);
}

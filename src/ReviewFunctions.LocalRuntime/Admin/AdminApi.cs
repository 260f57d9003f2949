using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.LocalRuntime.Access;
using ReviewFunctions.LocalRuntime.Hosting;
using ReviewFunctions.LocalRuntime.Timers;

namespace ReviewFunctions.LocalRuntime.Admin;

/// <summary>
/// The platform's own addresses: <c>POST /admin/functions/{name}</c> and <c>GET /admin/host/status</c>, for the master key.
/// All other paths are the app's.
/// </summary>
internal sealed class AdminApi(AccessKeys keys, TimerScheduler timers, HostStatus status)
{
    private static readonly PathString Root = new("/admin");
    private static readonly PathString Functions = new("/functions");
    private static readonly PathString Status = new("/host/status");

    /// <summary>Whether the request is the platform's and not the app's.</summary>
    public static bool Owns(HttpRequest request) =>
        request.Path.StartsWithSegments(Root, out var rest) && (IsStatus(request, rest) || FunctionName(request, rest) is not null);

    /// <summary>Answers a request that <see cref="Owns"/>.</summary>
    public Task AnswerAsync(HttpContext http)
    {
        if (!keys.Open(AuthorizationLevel.Admin, http.Request))
        {
            http.Response.Answer(StatusCodes.Status401Unauthorized);
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Task.CompletedTask;
        }

        http.Request.Path.StartsWithSegments(Root, out var rest);
        return FunctionName(http.Request, rest) is { } name
            ? FireAsync(name, http)
            : http.Response.WriteAsJsonAsync(status.Now(), http.RequestAborted);
    }

    // An HTTP function has no schedule to run out of: here its name is as unknown as any other.
    private async Task FireAsync(string name, HttpContext http)
    {
        var answer = await FireRequest.CheckAsync(http.Request, http.RequestAborted);
        if (answer is StatusCodes.Status202Accepted && !timers.TryFire(name))
            answer = StatusCodes.Status404NotFound;
        http.Response.Answer(answer);
    }

    private static bool IsStatus(HttpRequest request, PathString rest) => HttpMethods.IsGet(request.Method) && rest == Status;

    private static string? FunctionName(HttpRequest request, PathString rest) =>
        HttpMethods.IsPost(request.Method) && rest.StartsWithSegments(Functions, out var name)
        && name.Value is ['/', .. { Length: > 0 } text] && !text.Contains('/')
            ? text
            : null;
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.Tests.Notices;

/// <summary>A program on this machine that is told of comments. It takes down only what is signed with its secret.</summary>
public sealed class LocalProgram : IAsyncDisposable
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("thirty bytes that nobody knows");

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Id, JsonNode Message)> _told = [];

    private LocalProgram()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/told", TakeAsync);
    }

    public static string Secret => $"whsec_{Convert.ToBase64String(Key)}";

    public string Address => $"{_app.Urls.Single()}/told";

    /// <summary>The status that it answers with. It has taken down the message by then.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>What it was told, in order.</summary>
    public IReadOnlyList<(string Id, JsonNode Message)> Told => [.. _told];

    public static async Task<LocalProgram> StartAsync()
    {
        var program = new LocalProgram();
        await program._app.StartAsync();
        return program;
    }

    public void Forget()
    {
        _told.Clear();
        Status = StatusCodes.Status204NoContent;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
        if (headers["webhook-signature"] == $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Key, signed))}")
            _told.Enqueue(($"{headers["webhook-id"]}", JsonNode.Parse(body) ?? ""));
        context.Response.StatusCode = Status;
    }
}

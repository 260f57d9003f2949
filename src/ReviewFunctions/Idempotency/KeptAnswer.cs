using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ReviewFunctions.Idempotency;

/// <summary>An answer that can be given again: its status, its headers and its body, to the byte.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers, without those that belong to the connection.</param>
/// <param name="Body">The body.</param>
internal sealed record KeptAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body) : IResult
{
    /// <summary>Says that the answer was given before. The name is what many services call it; no standard has one.</summary>
    public const string ReplayedHeader = "Idempotent-Replayed";

    /// <summary>Whether this is not the first time.</summary>
    public bool IsReplayed { get; init; }

    /// <summary>Whether the request was done.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>What an answer would send in return to a request.</summary>
    public static async Task<KeptAnswer> OfAsync(IResult answer, HttpContext asked)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = asked.RequestServices, RequestAborted = asked.RequestAborted };
        context.Request.Method = asked.Request.Method;
        context.Response.Body = body;
        await answer.ExecuteAsync(context);
        return new KeptAnswer(
            context.Response.StatusCode, [.. context.Response.Headers.SelectMany(header => header.Value,
                (header, value) => (header.Key, value ?? ""))], body.ToArray());
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static KeptAnswer Read(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        var status = reader.ReadInt32();
        var headers = Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadString(), reader.ReadString())).ToList();
        return new KeptAnswer(status, headers, reader.ReadBytes(reader.ReadInt32())) { IsReplayed = true };
    }

    /// <summary>The answer as bytes.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            writer.Write(Status);
            writer.Write(Headers.Count);
            foreach (var (name, value) in Headers)
            {
                writer.Write(name);
                writer.Write(value);
            }
            writer.Write(Body.Length);
            writer.Write(Body);
        }
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = StringValues.Concat(response.Headers[name], value);
        if (IsReplayed) response.Headers[ReplayedHeader] = "true";
        return Body.Length > 0 ? response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask() : Task.CompletedTask;
    }
}

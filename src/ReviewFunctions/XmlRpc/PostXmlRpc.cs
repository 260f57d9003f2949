using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;

namespace ReviewFunctions.XmlRpc;

/// <summary>Takes the calls of editors of the desktop, if the owner lets them.</summary>
public sealed class PostXmlRpc(Api api, MetaWeblog metaWeblog, XmlRpcOptions options)
{
    /// <summary>The longest body, in bytes: an image of almost 6 MiB in Base64.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private const int ReadSize = 16 * 1024;

    /// <summary>Answers 200 with a value or a fault; 404 if it is off.</summary>
    [Function(nameof(PostXmlRpc))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/xmlrpc")] HttpRequest request,
        CancellationToken cancel)
    {
        if (!options.Enabled) return Results.NotFound();
        var result = await api.AnswerAnybodyAsync(request, async _ =>
            XmlRpcResult.Of(await metaWeblog.CallAsync(request, XmlRpcCall.Read(await ReadAsync(request, cancel)), cancel)));
        return result is ProblemResult problem ? XmlRpcResult.Of(problem) : result;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var body = new ArrayBufferWriter<byte>();
        while (await request.Body.ReadAsync(body.GetMemory(ReadSize), cancel) is var read and > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > MaxBytes) throw PostFault.Of("The body may be 8 MiB at most.");
        }

        return body.WrittenMemory;
    }
}

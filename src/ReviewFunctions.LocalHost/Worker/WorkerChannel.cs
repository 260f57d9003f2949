using System.Collections.Concurrent;
using System.Threading.Channels;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.LocalHost.Worker;

/// <summary>The conversation with one connected worker. Messages go out one at a time; answers are joined to their questions.</summary>
internal sealed class WorkerChannel(ILoggerFactory logs)
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _questions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StatusResult?>> _invocations = new(StringComparer.Ordinal);
    private volatile bool _closed;

    /// <summary>Reads and writes until the worker ends the stream.</summary>
    public async Task RunAsync(
        IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancel)
    {
        var writing = WriteAsync(outgoing, cancel);
        try
        {
            while (await incoming.MoveNext(cancel))
                Receive(incoming.Current);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or Grpc.Core.RpcException)
        {
            // The worker has died, which is what its supervisor looks after.
        }
        finally
        {
            _outgoing.Writer.TryComplete();
            await writing;
            Close();
        }
    }

    /// <summary>Tells the worker about the host.</summary>
    /// <returns>What the worker can do, by name.</returns>
    /// <exception cref="InvalidOperationException">The worker refuses or ends.</exception>
    public async Task<IReadOnlyDictionary<string, string>> InitializeAsync(string appFolder, CancellationToken cancel)
    {
        var request = new WorkerInitRequest
        {
            HostVersion = HostVersion.Text,
            WorkerDirectory = appFolder,
            FunctionAppDirectory = appFolder,
        };
        var answer = (await AskAsync(new StreamingMessage { WorkerInitRequest = request }, cancel)).WorkerInitResponse;
        Require(answer.Result, "The worker does not start");
        return answer.Capabilities;
    }

    /// <summary>Has the worker describe its functions and load each of them.</summary>
    /// <exception cref="InvalidOperationException">The worker refuses or ends.</exception>
    public async Task<IReadOnlyList<FunctionDescription>> LoadFunctionsAsync(string appFolder, CancellationToken cancel)
    {
        var request = new FunctionsMetadataRequest { FunctionAppDirectory = appFolder };
        var answer = (await AskAsync(new StreamingMessage { FunctionsMetadataRequest = request }, cancel)).FunctionMetadataResponse;
        Require(answer.Result, "The worker does not describe its functions");
        foreach (var metadata in answer.FunctionMetadataResults)
        {
            var load = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata };
            var loaded = (await AskAsync(new StreamingMessage { FunctionLoadRequest = load }, cancel)).FunctionLoadResponse;
            Require(loaded.Result, $"The worker does not load the function '{metadata.Name}'");
        }

        return [.. answer.FunctionMetadataResults.Select(FunctionDescription.Read)];
    }

    /// <summary>Runs a function.</summary>
    /// <param name="request">Which, with what; its id is new.</param>
    /// <param name="cancel">When it fires, the worker is told to cancel the invocation; the answer is still waited for.</param>
    /// <returns>How it went; null if the worker ended before it said so.</returns>
    public async Task<StatusResult?> InvokeAsync(InvocationRequest request, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<StatusResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _invocations[request.InvocationId] = answer;
        await using var cancelled = cancel.Register(() =>
            Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = request.InvocationId } }));
        if (!Send(new StreamingMessage { InvocationRequest = request }) || _closed)
            answer.TrySetResult(null);
        return await answer.Task;
    }

    /// <summary>Asks the worker to end within a time.</summary>
    public void Terminate(TimeSpan grace) =>
        Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(grace) } });

    private async Task<StreamingMessage> AskAsync(StreamingMessage message, CancellationToken cancel)
    {
        message.RequestId = $"{Guid.CreateVersion7()}";
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions[message.RequestId] = answer;
        if (!Send(message) || _closed)
            answer.TrySetException(Ended());
        return await answer.Task.WaitAsync(cancel);
    }

    private bool Send(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancel)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancel))
                await outgoing.WriteAsync(message, cancel);
        }
        catch (Exception error) when (
            error is IOException or InvalidOperationException or OperationCanceledException or Grpc.Core.RpcException)
        {
            // The stream is broken: the reader notices too, and ends the channel.
        }
    }

    private void Receive(StreamingMessage message)
    {
        if (message.InvocationResponse is { } answer && _invocations.TryRemove(answer.InvocationId, out var invocation))
            invocation.TrySetResult(answer.Result);
        else if (message.RpcLog is { } entry)
            WorkerLog.Write(logs, entry);
        else if (_questions.TryRemove(message.RequestId, out var question))
            question.TrySetResult(message);
    }

    private void Close()
    {
        _closed = true;
        foreach (var question in _questions.Values)
            question.TrySetException(Ended());
        foreach (var invocation in _invocations.Values)
            invocation.TrySetResult(null);
    }

    private static InvalidOperationException Ended() => new("The worker ended before it was ready.");

    private static void Require(StatusResult? result, string otherwise)
    {
        if (result?.Status is not StatusResult.Types.Status.Success)
            throw new InvalidOperationException($"{otherwise}: {result?.Exception?.Message ?? result?.Result}");
    }
}

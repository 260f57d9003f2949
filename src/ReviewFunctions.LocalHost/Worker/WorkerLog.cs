using Microsoft.Extensions.Logging;

namespace ReviewFunctions.LocalHost.Worker;

/// <summary>Passes on what the worker logs, under the worker's own categories.</summary>
internal static partial class WorkerLog
{
    public static void Write(ILoggerFactory logs, RpcLog entry)
    {
        var level = entry.Level switch
        {
            RpcLog.Types.Level.Trace => LogLevel.Trace,
            RpcLog.Types.Level.Debug => LogLevel.Debug,
            RpcLog.Types.Level.Information => LogLevel.Information,
            RpcLog.Types.Level.Warning => LogLevel.Warning,
            RpcLog.Types.Level.Error => LogLevel.Error,
            RpcLog.Types.Level.Critical => LogLevel.Critical,
            _ => LogLevel.None,
        };
        var log = logs.CreateLogger(entry.Category is { Length: > 0 } category ? category : "Worker");
        if (log.IsEnabled(level))
            log.Entry(level, Text(entry));
    }

    private static string Text(RpcLog entry) =>
        entry.Exception is { } error
            ? string.Join(Environment.NewLine, entry.Message, error.Message, error.StackTrace)
            : entry.Message;

    [LoggerMessage(EventId = 1, EventName = "WorkerEntry", Message = "{Text}")]
    private static partial void Entry(this ILogger log, LogLevel level, string text);
}

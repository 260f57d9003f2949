using Microsoft.Extensions.Logging;

namespace ReviewFunctions.LocalRuntime.Hosting;

/// <summary>What the runtime logs; a request that goes well is not worth a line.</summary>
internal static partial class RuntimeLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Function} answers /{Route} {Methods}")]
    public static partial void HttpFunctionFound(this ILogger log, string function, string route, IEnumerable<string> methods);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Function} runs at {Schedule}")]
    public static partial void TimerFunctionFound(this ILogger log, string function, string schedule);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The function {Function} failed")]
    public static partial void InvocationFailed(this ILogger log, Exception error, string function);

    [LoggerMessage(EventId = 4, Level = LogLevel.Debug, Message = "The function {Function} was aborted")]
    public static partial void InvocationAborted(this ILogger log, string function);
}

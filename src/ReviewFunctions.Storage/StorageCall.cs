using Azure;
using ReviewFunctions.Core;

namespace ReviewFunctions.Storage;

/// <summary>One call of the SDK: makes the table or container that is missing, and tells an outage from a defect.</summary>
internal static class StorageCall
{
    private static readonly string[] MissingHome = ["TableNotFound", "ContainerNotFound"];

    /// <exception cref="StorageUnavailableException">No answer, or one that says "not now", after the SDK's own tries.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> call, Func<Task> create, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException missing) when (missing.Status == 404 && MissingHome.Contains(missing.ErrorCode))
        {
            await create();
            return await call();
        }
        catch (Exception outage) when (IsOutage(outage) && !cancel.IsCancellationRequested)
        {
            throw new StorageUnavailableException("The storage did not answer.", outage);
        }
    }

    private static bool IsOutage(Exception fault) => fault switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        AggregateException { InnerExceptions: var tries } => tries.All(IsOutage),
        OperationCanceledException => true,
        _ => false,
    };
}

using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core;

namespace ReviewFunctions.Http;

/// <summary>Turns a storage outage into an answer that tells clients to come back.</summary>
internal static class Outage
{
    /// <summary>The answer of <paramref name="handle"/>, or 503 with <c>Retry-After</c> while the storage is away.</summary>
    public static async Task<IResult> AnswerAsync(Func<Task<IResult>> handle)
    {
        try
        {
            return await handle();
        }
        catch (StorageUnavailableException)
        {
            return Problem.StorageUnavailable;
        }
    }
}

using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.LocalRuntime.Hosting;

/// <summary>What the platform itself answers: a status, the length 0 and nothing else.</summary>
internal static class BareAnswer
{
    /// <summary>Undoes what was set on the response, which must not have started.</summary>
    public static void Answer(this HttpResponse response, int status)
    {
        response.Clear();
        response.StatusCode = status;
        response.ContentLength = 0;
    }
}

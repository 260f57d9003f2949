using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Idempotency;

/// <summary>Requests with an idempotency key.</summary>
internal static class Keys
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Posts as an editor, or to an address of the owner's as the owner.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this HttpClient client, string path, string? key, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (path.Split('?')[0] is "/api/tokens" or "/api/rebuild") request.Headers.Add("x-functions-key", AppHost.FunctionKey);
        else request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Editor.Token);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that an answer says: status, body and the headers that mean something.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage answer) => string.Join('\n',
        (int)answer.StatusCode, answer.Headers.ETag, answer.Headers.Location, answer.Content.Headers.ContentType,
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static bool IsReplayed(this HttpResponseMessage answer) => answer.Headers.Contains("Idempotent-Replayed");
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Outbound;

/// <summary>
/// Tells another program by HTTP, signed as <see href="https://www.standardwebhooks.com/">Standard Webhooks</see> has it, so that many can
/// check it with a library.
/// </summary>
public sealed class SignedWebhook(GuardedClient client, WebhookOptions options, TimeProvider time) : IWebhook
{
    /// <inheritdoc/>
    public bool IsThere => options.Address is not null;

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Guid id, ReadOnlyMemory<byte> json, CancellationToken cancel)
    {
        // It is never null: nobody is told without an address.
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Address!.InAscii());
        request.Content = new ReadOnlyMemoryContent(json);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var message = $"msg_{id:N}";
        var seconds = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("webhook-id", message);
        request.Headers.Add("webhook-timestamp", seconds);
        request.Headers.Add("webhook-signature", $"v1,{Sign($"{message}.{seconds}.", json.Span)}");
        request.Headers.UserAgent.ParseAdd("ReviewFunctions");
        try
        {
            using var answer = await client.SendAsync(request, cancel);
            return Of(answer.StatusCode);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException)
        {
            return new Delivery(DeliveryVerdict.Unavailable, (fault.InnerException ?? fault).GetType().Name);
        }
    }

    /// <summary>What a status means: whoever answers 410 wants to hear no more of it, all else may be mended.</summary>
    private static Delivery Of(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => Delivery.Done,
        410 => new Delivery(DeliveryVerdict.Refused, "410"),
        var other => new Delivery(DeliveryVerdict.Unavailable, other.ToString(CultureInfo.InvariantCulture)),
    };

    private string Sign(string prefix, ReadOnlySpan<byte> json) =>
        Convert.ToBase64String(HMACSHA256.HashData(options.Key.Span, [.. Encoding.UTF8.GetBytes(prefix), .. json]));
}

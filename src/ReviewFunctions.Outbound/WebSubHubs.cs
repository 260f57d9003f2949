using System.Globalization;
using System.Net;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Outbound;

/// <summary>
/// Tells hubs by HTTP. <see href="https://www.w3.org/TR/websub/#publishing">WebSub</see> leaves it to hub and publisher how; all known hubs
/// take the form of its forerunner
/// (<see href="https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.3.html#rfc.section.7.1">PubSubHubbub 0.3, 7.1</see>), some
/// with <c>hub.url</c> and some with <c>hub.topic</c>.
/// </summary>
public sealed class WebSubHubs(GuardedClient client, TimeProvider time) : IHubs
{
    /// <inheritdoc/>
    public async Task<HubAnswer> PingAsync(Uri hub, Uri topic, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hub.InAscii())
        {
            Content =
                new FormUrlEncodedContent([new("hub.mode", "publish"), new("hub.url", topic.InAscii()), new("hub.topic", topic.InAscii())]),
        };
        request.Headers.UserAgent.ParseAdd("ReviewFunctions");
        try
        {
            using var answer = await client.SendAsync(request, cancel);
            return new HubAnswer(VerdictOf(answer.StatusCode), FaultOf(answer), RetryAfterOf(answer));
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException)
        {
            return new HubAnswer(HubVerdict.Unavailable, (fault.InnerException ?? fault).GetType().Name);
        }
    }

    /// <summary>
    /// What a status means. A redirect is not followed: the hub's address is to be set anew, and until then it may change its mind.
    /// </summary>
    private static HubVerdict VerdictOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => HubVerdict.Accepted,
        410 => HubVerdict.Gone,
        408 or 425 or 429 => HubVerdict.Unavailable,
        >= 400 and < 500 => HubVerdict.Refused,
        _ => HubVerdict.Unavailable,
    };

    private static string? FaultOf(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode ? null : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);

    private TimeSpan? RetryAfterOf(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}

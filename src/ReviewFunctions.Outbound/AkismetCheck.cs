using System.Net;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Outbound;

/// <summary>
/// Has comments told from spam by <see href="https://akismet.com/developers/">Akismet</see>, if there is a key. It answers 200 to nearly
/// everything: its verdict is the body, and why it has none is a header.
/// </summary>
public sealed partial class AkismetCheck(GuardedClient client, AkismetOptions options, ILogger<AkismetCheck> log) : ICommentCheck
{
    /// <summary>How much of an answer is read, in bytes: the longest that is known has 41.</summary>
    private const int MaxAnswer = 256;

    /// <summary>How much is logged of what it says of a problem, in UTF-16 code units.</summary>
    private const int MaxHelp = 200;

    private readonly string _key = options.Key?.Trim() ?? "";

    /// <inheritdoc/>
    public bool IsThere => _key.Length > 0;

    /// <inheritdoc/>
    public async Task<CommentVerdict> CheckAsync(CommentQuestion question, CancellationToken cancel) =>
        await AskAsync("comment-check", question, cancel) switch
        {
            "true" => CommentVerdict.Spam,
            "false" => CommentVerdict.Ham,
            _ => CommentVerdict.Unknown,
        };

    /// <inheritdoc/>
    public async Task<bool> CorrectAsync(CommentQuestion question, CommentVerdict verdict, CancellationToken cancel) =>
        verdict == CommentVerdict.Unknown
            || await AskAsync(verdict == CommentVerdict.Spam ? "submit-spam" : "submit-ham", question, cancel) is not null;

    /// <returns>What it said; <see langword="null"/> if that was nothing, or that it does not understand.</returns>
    private async Task<string?> AskAsync(string method, CommentQuestion question, CancellationToken cancel)
    {
        if (!IsThere) return null;
        using var request =
            new HttpRequestMessage(HttpMethod.Post, options.AddressOf(method).InAscii()) { Content = AkismetForm.Of(question, _key) };
        request.Headers.UserAgent.ParseAdd("ReviewFunctions");
        try
        {
            return Understood(method, await client.AskAsync(request, options.Timeout, MaxAnswer, cancel));
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException)
        {
            Unreachable(log, method, (fault.InnerException ?? fault).GetType().Name);
            return null;
        }
    }

    private string? Understood(string method, ShortAnswer answer)
    {
        var said = answer.Text.Trim();
        var isUsable = answer.Status == HttpStatusCode.OK
            && (method == "comment-check" ? said is "true" or "false" : !said.StartsWith("invalid", StringComparison.OrdinalIgnoreCase));
        var (alert, help) = (answer.Header("X-akismet-alert-code"), answer.Header("X-akismet-debug-help"));
        // An account has its alerts with good answers, too.
        if (!isUsable || alert is not null) Troubled(log, method, (int)answer.Status, Cut(alert), Cut(help));
        return isUsable ? said : null;
    }

    private string Cut(string? text)
    {
        var safe = (text ?? "").Replace(_key, "…", StringComparison.OrdinalIgnoreCase);
        return safe.Length > MaxHelp ? safe[..MaxHelp] : safe;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Akismet did not answer to {Method}: {Fault}")]
    private static partial void Unreachable(ILogger logger, string method, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Akismet has trouble with {Method}: status {Status}, alert '{Alert}', '{Help}'")]
    private static partial void Troubled(ILogger logger, string method, int status, string alert, string help);
}

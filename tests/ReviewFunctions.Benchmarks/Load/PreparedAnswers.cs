using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>One answer in two encodings, from memory and with the same headers as the app's.</summary>
public sealed class PreparedAnswers
{
    /// <summary>The files of the answers.</summary>
    public const string Identity = "identity.json", Gzip = "gzip.json";

    private readonly PreparedAnswer _identity, _gzip;

    private PreparedAnswers(RecordedAnswer identity, RecordedAnswer gzip) =>
        (_identity, _gzip) = (new PreparedAnswer(identity), new PreparedAnswer(gzip));

    /// <summary>Reads both from a folder.</summary>
    public static async Task<PreparedAnswers> LoadAsync(string folder) =>
        new(await RecordedAnswer.LoadAsync(folder, Identity), await RecordedAnswer.LoadAsync(folder, Gzip));

    /// <summary>Writes the answer that the request accepts: 304 where it has that already.</summary>
    public Task WriteAsync(HttpContext http) => (http.Request.Headers.AcceptEncoding == "gzip" ? _gzip : _identity).WriteAsync(http);

    private sealed class PreparedAnswer
    {
        private readonly StringValues _tag;
        private readonly KeyValuePair<string, StringValues>[] _selection, _content;
        private readonly ReadOnlyMemory<byte> _body;

        public PreparedAnswer(RecordedAnswer answer)
        {
            var ofContent = answer.Headers.ToLookup(
                header => header.Key.StartsWith("Content-", StringComparison.Ordinal) || header.Key is "X-Content-Type-Options" or "Link",
                header => KeyValuePair.Create(header.Key, new StringValues(header.Value)));
            (_tag, _selection, _content, _body) = (answer.ETag, [.. ofContent[false]], [.. ofContent[true]], answer.Body);
        }

        public Task WriteAsync(HttpContext http)
        {
            var response = http.Response;
            foreach (var (name, value) in _selection) response.Headers[name] = value;
            if (http.Request.Headers.IfNoneMatch == _tag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            foreach (var (name, value) in _content) response.Headers[name] = value;
            return response.Body.WriteAsync(_body, http.RequestAborted).AsTask();
        }
    }
}

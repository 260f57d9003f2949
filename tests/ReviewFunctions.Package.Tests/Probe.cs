using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ReviewFunctions.Package.Tests;

/// <summary>One line of <c>probes.tsv</c>: a request, and what Microsoft's host with this app answers to it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The target as it is sent; <c>$review</c> stands for the id of the published review.</param>
/// <param name="With">Headers as <c>Name=value</c>, <c>key=function</c>, <c>key=master</c> or <c>token</c>, with spaces between.</param>
/// <param name="Body"><c>-</c>, <c>json:TEXT</c>, <c>bytes:LENGTH</c> or <c>chunked:LENGTH</c>; the last two are sent as JSON.</param>
/// <param name="Status">The status.</param>
/// <param name="Answer">
/// What else holds: <c>bare</c>, <c>empty</c>, <c>problem=TYPE</c>, <c>type=MEDIATYPE</c>, <c>has=HEADER</c>, <c>Name=value</c>.
/// </param>
/// <param name="Why">Why this host answers otherwise than Microsoft's, where it does.</param>
public sealed record Probe(string Method, string Path, string With, string Body, int Status, string Answer, string Why)
{
    private const int Columns = 7;

    public static Probe Parse(string line)
    {
        var columns = line.Split('\t');
        Array.Resize(ref columns, Columns);
        var status = int.Parse(columns[4] ?? "", CultureInfo.InvariantCulture);
        return new Probe(columns[0], columns[1], columns[2] ?? "", columns[3] ?? "-", status, columns[5] ?? "", columns[6] ?? "");
    }

    public HttpRequestMessage Request(PackagedSite site)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method),
            Path.Replace("$review", site.Review, StringComparison.Ordinal))
        { Content = Content() };
        foreach (var word in Words(With)) Add(request, word, site);
        return request;
    }

    /// <summary>Fails unless the answer is the one that the line promises.</summary>
    public async Task AssertAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == Status,
            $"{Method} {Path} answers {(int)answer.StatusCode}, not {Status}: {Encoding.UTF8.GetString(body)}");
        foreach (var word in Words(Answer)) AssertWord(word, answer, body);
    }

    private HttpContent? Content()
    {
        if (Body is "-" or "") return null;
        var end = Body.IndexOf(':', StringComparison.Ordinal);
        var (kind, rest) = (Body[..end], Body[(end + 1)..]);
        HttpContent content = kind is "json"
            ? new StringContent(rest)
            : new ByteArrayContent(Filled(int.Parse(rest, CultureInfo.InvariantCulture)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)' ');
        return bytes;
    }

    private void Add(HttpRequestMessage request, string word, PackagedSite site)
    {
        if (Body.StartsWith("chunked", StringComparison.Ordinal)) request.Headers.TransferEncodingChunked = true;
        var (name, value) = Pair(word);
        if (name is "token") request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", site.Token);
        else if (name is "expect") request.Headers.ExpectContinue = true;
        else if (name is "key") request.Headers.Add("x-functions-key", $"{value}-key");
        else if (name is "Content-Type" && request.Content is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
        else request.Headers.TryAddWithoutValidation(name, value.Replace("$etag", site.FeedTag, StringComparison.Ordinal));
    }

    private static void AssertWord(string word, HttpResponseMessage answer, byte[] body)
    {
        var (name, value) = Pair(word);
        if (name is "empty" or "bare") Assert.Empty(body);
        if (name is "bare") Assert.Null(answer.Content.Headers.ContentType);
        if (name is "problem") Assert.Equal($"urn:x-review-functions:problem:{value}", TypeOf(body));
        if (name is "type") Assert.Equal(value, answer.Content.Headers.ContentType?.MediaType);
        if (name is "has") Assert.True(Header(answer, value) is not null, $"There is no {value}.");
        if (name is "empty" or "bare" or "problem" or "type" or "has") return;
        Assert.Equal(value, Header(answer, name));
    }

    private static string? TypeOf(byte[] problem)
    {
        using var json = JsonDocument.Parse(problem);
        return json.RootElement.GetProperty("type").GetString();
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    private static (string Name, string Value) Pair(string word)
    {
        var end = word.IndexOf('=', StringComparison.Ordinal);
        return end < 0 ? (word, "") : (word[..end], word[(end + 1)..]);
    }

    private static IEnumerable<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class TransferTests : IAsyncLifetime
{
    private const int ThirtyMegabytes = 30 * 1024 * 1024;

    private readonly Signals _signals = new();
    private RunningApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await RunningApp.StartAsync(builder => builder.Services.AddSingleton(_signals), typeof(TransferSamples));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_answer_arrives_while_it_is_written()
    {
        using var response = await _app.GetAsync("/stream");
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var first = new byte["first".Length];
        await body.ReadExactlyAsync(first, TestContext.Current.CancellationToken);
        _signals.Continue.SetResult();
        using var rest = new StreamReader(body);

        Assert.Equal("first", Encoding.UTF8.GetString(first));
        Assert.Equal("second", await rest.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_that_goes_cancels_the_invocation()
    {
        using var client = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var request = _app.Client.GetAsync(new Uri("/wait", UriKind.Relative), client.Token);
        await _signals.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await _signals.Cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Several_cookies_are_set()
    {
        using var response = await _app.GetAsync("/cookies");

        Assert.Equal(["a=1; path=/", "b=2; path=/"], response.Headers.GetValues("Set-Cookie"));
    }

    [Fact]
    public async Task Large_bodies_come_through_both_ways()
    {
        var sent = new byte[ThirtyMegabytes];
        new Random(1).NextBytes(sent);
        using var content = new ByteArrayContent(sent);
        using var response = await _app.SendAsync(HttpMethod.Post, "/echo", content);

        Assert.Equal(sent, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_that_expects_it_is_told_to_continue()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/echo") { Content = new StringContent("body") };
        request.Headers.ExpectContinue = true;
        using var response = await _app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("body", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Continue_is_said_before_the_body_is_sent()
    {
        using var connection = await RawConnection.OpenAsync(_app.Address);
        await connection.SendAsync("POST /echo HTTP/1.1", "Host: x", "Content-Length: 4", "Expect: 100-continue", "", "");
        Assert.Equal("HTTP/1.1 100 Continue", await connection.LineAsync("HTTP/"));
        await connection.SendAsync("body");

        Assert.Equal("HTTP/1.1 200 OK", await connection.LineAsync("HTTP/"));
    }

    [Fact]
    public async Task Host_and_scheme_are_those_the_client_used() =>
        Assert.EndsWith("http://reviews.example", await RawConnection.AnswerAsync(_app.Address, "GET", "/where"), StringComparison.Ordinal);

    [Fact]
    public async Task The_server_does_not_name_itself()
    {
        using var response = await _app.GetAsync("/where");

        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task An_encoded_answer_comes_as_it_is_and_nothing_else_is_encoded()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/where");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var plain = await _app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var zipped = await _app.GetAsync("/zipped");
        using var text = new StreamReader(new GZipStream(
            await zipped.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress));

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(["gzip"], zipped.Content.Headers.ContentEncoding);
        Assert.Equal("unzipped", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}

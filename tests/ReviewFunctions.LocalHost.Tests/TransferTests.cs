using System.IO.Compression;
using System.Text;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class TransferTests : IAsyncLifetime
{
    // The worker's own limit is 30,000,000 bytes unless an app says otherwise.
    private const int AllThatFits = 30_000_000;

    private RunningApp? _app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningApp App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    [Fact]
    public async Task An_answer_arrives_while_it_is_written()
    {
        using var response = await App.GetAsync("/stream");
        await using var body = await response.Content.ReadAsStreamAsync(Cancel);
        var first = new byte["first".Length];
        await body.ReadExactlyAsync(first, Cancel);
        App.Signals.Continue.SetResult();
        using var rest = new StreamReader(body);

        Assert.Equal("first", Encoding.UTF8.GetString(first));
        Assert.Equal("second", await rest.ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task A_client_that_goes_cancels_the_invocation()
    {
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var request = App.Client.GetAsync(new Uri("/wait", UriKind.Relative), client.Token);
        await App.Signals.Begun.Task.WaitAsync(Cancel);
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await App.Signals.Cancelled.Task.WaitAsync(Cancel);
    }

    [Fact]
    public async Task Several_cookies_are_set()
    {
        using var response = await App.GetAsync("/cookies");
        Assert.Equal(["a=1; path=/", "b=2; path=/"], response.Headers.GetValues("Set-Cookie"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(AllThatFits)]
    public async Task Bodies_come_through_both_ways(int length)
    {
        var sent = new byte[length];
        new Random(1).NextBytes(sent);
        using var content = new ByteArrayContent(sent);
        using var response = await App.SendAsync(HttpMethod.Post, "/echo", content);

        Assert.Equal(sent, await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Continue_is_said_before_the_body_is_sent()
    {
        using var connection = await RawConnection.OpenAsync(App.Host.Address);
        await connection.SendAsync("POST /echo HTTP/1.1", "Host: x", "Content-Length: 4", "Expect: 100-continue", "", "");
        Assert.Equal("HTTP/1.1 100 Continue", await connection.LineAsync("HTTP/"));
        await connection.SendAsync("body");

        Assert.Equal("HTTP/1.1 200 OK", await connection.LineAsync("HTTP/"));
    }

    [Theory]
    [InlineData(false, "127.0.0.1")]
    [InlineData(true, "203.0.113.7")]
    public async Task Only_a_front_end_says_whose_request_it_is(bool behindFrontEnd, string address)
    {
        await using var app = await RunningApp.StartAsync(options => options with { BehindFrontEnd = behindFrontEnd });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/where");
        request.Headers.Host = "reviews.example";
        request.Headers.Add("X-Forwarded-For", "198.51.100.1, 203.0.113.7");
        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.Equal($"http://reviews.example {address}", await response.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task An_encoded_answer_comes_as_it_is_and_nothing_else_is_encoded()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/where");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var plain = await App.Client.SendAsync(request, Cancel);
        using var zipped = await App.GetAsync("/zipped");
        using var text = new StreamReader(new GZipStream(await zipped.Content.ReadAsStreamAsync(Cancel), CompressionMode.Decompress));

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(["gzip"], zipped.Content.Headers.ContentEncoding);
        Assert.Equal("unzipped", await text.ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task Two_apps_run_side_by_side()
    {
        await using var other = await RunningApp.StartAsync();
        Assert.Equal(["Number 1", "Number 2"], [await App.TextAsync("/numbers/1"), await other.TextAsync("/numbers/2")]);
        Assert.NotEqual(App.Host.Address, other.Host.Address);
    }
}

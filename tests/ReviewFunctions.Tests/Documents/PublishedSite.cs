using System.Net;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Documents;

/// <summary>A site with its own documents and one review, <c>a-headline</c>.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly Site _site = new();

    public HttpClient Client => _site.Client;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await Client.RunTimerAsync();
        await Eventually.IsTrueAsync(async () => (await Client.GetAsync("/styles.css",
            TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        await Client.PublishAsync(Editor.NewReview());
        using var missing = await Client.GetAsync("/404.html", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, missing.StatusCode);
        await Eventually.IsTrueAsync(HasSettledAsync);
    }

    /// <summary>A document says that it is older than the answer; in its first second that moves.</summary>
    private async Task<bool> HasSettledAsync()
    {
        using var home = await Client.GetAsync("/", TestContext.Current.CancellationToken);
        return home.Content.Headers.LastModified < home.Headers.Date - TimeSpan.FromSeconds(2);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}

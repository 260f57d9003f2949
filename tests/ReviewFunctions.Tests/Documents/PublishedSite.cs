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
        await Eventually.IsTrueAsync(async () => (await Client.GetAsync("/styles.css", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        await Client.PublishAsync(Editor.NewReview());
        using var missing = await Client.GetAsync("/404.html", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, missing.StatusCode);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}

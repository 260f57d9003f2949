using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Images;

public sealed class BusyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_upload_that_would_wait_too_long_is_told_when_to_come_back_and_leaves_nothing()
    {
        await using var app =
            await AppHost.StartAsync(site.Connection, replace: null, ("Images:Decodes", "1"), ("Images:MostWaiting", "0"));
        var (file, end) = (Uploads.NewPhoto(), new TaskCompletionSource<string>());
        var busy = app.Services.GetRequiredService<DecodeGate>().EnterAsync(() => end.Task, TestContext.Current.CancellationToken);
        using var refused = await app.Client.UploadAsync(file);
        await refused.AssertProblemAsync(HttpStatusCode.ServiceUnavailable, "busy-decoding");
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter?.Delta);
        end.SetResult("done");
        await busy;
        await app.Client.AddImageAsync(file);
    }
}

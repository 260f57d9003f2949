using System.Net;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class ProcessTests
{
    /// <summary>A host that does not do what it is to do fails a test, and does not hold up all others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task By_a_signal_host_and_worker_end_once_their_requests_have_ended(string signal)
    {
        using var host = HostProcess.Start();
        var address = await host.AddressAsync();
        using var worker = host.Worker();
        using var client = await RawConnection.OpenAsync(address);
        await client.SendAsync("POST /slow HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "", "1", "x", "");
        await host.LineAsync("Slow begins");

        await host.SignalAsync(signal);
        await RefusesAsync(address);
        Assert.False(host.Process.HasExited);
        await client.SendAsync("0", "", "");

        await client.LineAsync("ended");
        await host.Process.WaitForExitAsync(Cancel);
        Assert.Equal(0, host.Process.ExitCode);
        await worker.WaitForExitAsync(Cancel);
    }

    [Fact]
    public async Task A_host_that_is_killed_leaves_no_worker_behind()
    {
        using var host = HostProcess.Start();
        await host.AddressAsync();
        using var worker = host.Worker();

        await host.SignalAsync("KILL");

        await worker.WaitForExitAsync(Cancel);
    }

    [Fact]
    public async Task A_worker_that_dies_is_started_again_and_what_it_ran_is_500()
    {
        using var host = HostProcess.Start();
        using var client = new HttpClient { BaseAddress = await host.AddressAsync() };
        using var worker = host.Worker();
        var running = client.GetAsync(new Uri("/hangs", UriKind.Relative), Cancel);
        await host.LineAsync("Hangs begins");

        worker.Kill();

        using var failed = await running;
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Empty(await failed.Content.ReadAsByteArrayAsync(Cancel));
        await AnswersAsync(client);
    }

    [Fact]
    public async Task A_worker_that_dies_three_times_in_a_minute_ends_the_host_with_one_line()
    {
        using var host = HostProcess.Start();
        using var client = new HttpClient { BaseAddress = await host.AddressAsync() };
        for (var deaths = 1; deaths <= 3; deaths++)
        {
            await AnswersAsync(client);
            using var worker = host.Worker();
            worker.Kill();
            await worker.WaitForExitAsync(Cancel);
        }

        await host.LineAsync("The worker has ended 3 times within a minute: the host ends");
        await host.Process.WaitForExitAsync(Cancel);
        Assert.Equal(1, host.Process.ExitCode);
    }

    [Fact]
    public async Task An_error_of_the_app_is_shown_once()
    {
        using var host = HostProcess.Start();
        using var client = new HttpClient { BaseAddress = await host.AddressAsync() };
        using var failed = await client.GetAsync(new Uri("/throws", UriKind.Relative), Cancel);
        await host.SignalAsync("TERM");
        var output = await host.Process.StandardOutput.ReadToEndAsync(Cancel) + await host.Process.StandardError.ReadToEndAsync(Cancel);

        Assert.Single(output.Split('\n'), line => line.Contains("InvalidOperationException: the secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The function 'BySetting' has the schedule '%Sweep:Schedule%', which cannot be read", "Sweep__Schedule", "often")]
    public async Task An_app_that_cannot_run_is_one_clear_line(string fault, string setting, string value)
    {
        using var host = HostProcess.Start((setting, value));
        var errors = await host.Process.StandardError.ReadToEndAsync(Cancel);
        await host.Process.WaitForExitAsync(Cancel);

        Assert.Equal(1, host.Process.ExitCode);
        Assert.Contains(fault, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    // What comes before the host has noticed that its worker died is 500 too.
    private static async Task AnswersAsync(HttpClient client)
    {
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/thing", UriKind.Relative), Cancel);
            if (answer.IsSuccessStatusCode)
                return;
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
    }

    private static async Task RefusesAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        try
        {
            while (true)
                using (await client.GetAsync(new Uri("/thing", UriKind.Relative), limit.Token))
                    await Task.Yield();
        }
        catch (HttpRequestException)
        {
            // What was waited for.
        }
    }
}

using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Outbound;

namespace ReviewFunctions.Tests.Hubs;

/// <summary>Where the app never calls, whatever a setting says, and what an answer cannot do to it.</summary>
public sealed class GuardTests
{
    private static readonly Uri Topic = new("https://reviews.example/feed.xml");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("192.0.2.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[fe80::1]")]
    [InlineData("[fd00::1]")]
    [InlineData("[ff02::1]")]
    public async Task No_call_goes_to_an_address_that_is_not_a_public_one(string host)
    {
        await using var app = new Outside(allowLoopback: false);
        var answer = await app.PingAsync($"https://{host}/");
        Assert.Equal(HubVerdict.Unavailable, answer.Verdict);
        Assert.Contains(answer.Fault, (string[])["AntiSSRFException", "ArgumentException"]);
    }

    [Fact]
    public async Task Without_the_setting_for_tests_this_machine_is_not_called()
    {
        await using var hub = await LocalHub.StartAsync();
        await using var app = new Outside(allowLoopback: false);
        Assert.Equal(HubVerdict.Unavailable, (await app.PingAsync(hub.Address)).Verdict);
        Assert.Equal(
            HubVerdict.Unavailable, (await app.PingAsync(hub.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal))).Verdict);
        Assert.Empty(hub.Told);
    }

    [Fact]
    public async Task With_it_other_private_addresses_are_not_called_either()
    {
        await using var app = new Outside(allowLoopback: true);
        Assert.Equal("AntiSSRFException", (await app.PingAsync("https://169.254.169.254/")).Fault);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var other = await LocalHub.StartAsync();
        await using var hub = await LocalHub.StartAsync();
        hub.Answer = context =>
        {
            context.Response.Headers.Location = other.Address;
            return LocalHub.Status(context, status);
        };
        await using var app = new Outside(allowLoopback: true);
        Assert.Equal(new HubAnswer(HubVerdict.Unavailable, $"{status}"), await app.PingAsync(hub.Address));
        Assert.Empty(other.Told);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read()
    {
        await using var hub = await LocalHub.StartAsync();
        var hasGone = new TaskCompletionSource();
        hub.Answer = async context =>
        {
            context.RequestAborted.Register(hasGone.SetResult);
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.WriteAsync(new string('x', 100_000), CancellationToken.None);
        };
        await using var app = new Outside(allowLoopback: true);
        Assert.Equal(HubVerdict.Accepted, (await app.PingAsync(hub.Address)).Verdict);
        await hasGone.Task.WaitAsync(Cancel);
    }

    [Fact]
    public async Task An_answer_whose_head_is_too_long_counts_as_none()
    {
        await using var hub = await LocalHub.StartAsync();
        hub.Answer = context =>
        {
            context.Response.Headers["X-Long"] = new string('x', 20_000);
            return LocalHub.Status(context, (int)HttpStatusCode.OK);
        };
        await using var app = new Outside(allowLoopback: true);
        Assert.Equal(HubVerdict.Unavailable, (await app.PingAsync(hub.Address)).Verdict);
    }

    /// <summary>The way out, as the app puts it together.</summary>
    private sealed class Outside(bool allowLoopback) : IAsyncDisposable
    {
        private readonly ServiceProvider _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new OutboundOptions { AllowLoopback = allowLoopback })
            .AddSingleton<GuardedClient>()
            .AddSingleton<IHubs, WebSubHubs>()
            .BuildServiceProvider();

        public Task<HubAnswer> PingAsync(string address) =>
            _services.GetRequiredService<IHubs>().PingAsync(new Uri(address), Topic, Cancel);

        public ValueTask DisposeAsync() => _services.DisposeAsync();
    }
}

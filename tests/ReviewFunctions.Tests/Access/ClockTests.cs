using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;
using Editor = ReviewFunctions.Tests.Hosting.Editor;

namespace ReviewFunctions.Tests.Access;

/// <summary>What time does to tokens, and to those who guess: instances of the app whose clock the tests move.</summary>
public sealed class ClockTests(Site site) : IClassFixture<Site>
{
    private const string Wrong = "Bearer rft_wrong";

    private readonly FakeTimeProvider _clock = new(Samples.Noon);

    [Fact]
    public async Task A_token_opens_nothing_from_its_expiry_on()
    {
        await using var app = await StartAsync();
        var token = await app.Client.MakeTokenAsync(expires: "2026-11-22T21:01:00+09:00");
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(app, $"Bearer {token["secret"]}"));
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(app, $"Bearer {token["secret"]}"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(app, $"Bearer {token["secret"]}"));
    }

    [Fact]
    public async Task A_token_that_was_revoked_on_one_instance_is_refused_on_the_other_within_five_seconds()
    {
        await using var here = await StartAsync();
        await using var there = await StartAsync();
        var token = await here.Client.MakeTokenAsync();
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(here, $"Bearer {token["secret"]}"));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(there, $"Bearer {token["secret"]}"));

        await here.Client.RevokeAsync(token);
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(here, $"Bearer {token["secret"]}"));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(there, $"Bearer {token["secret"]}"));
    }

    [Fact]
    public async Task After_twenty_wrong_tokens_an_address_is_asked_to_wait_and_a_good_token_is_not()
    {
        await using var app = await StartAsync();
        for (var i = 0; i < FailedAttempts.Most; i++) Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(app, Wrong));
        _clock.Advance(TimeSpan.FromSeconds(10.5));

        using (var answer = await app.Client.KnockAsync(Wrong))
        {
            await answer.AssertProblemAsync(HttpStatusCode.TooManyRequests, "too-many-failures");
            Assert.Equal(TimeSpan.FromSeconds(50), answer.Headers.RetryAfter?.Delta);
            Assert.Null(answer.Challenge());
        }
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(app, $"Bearer {Editor.Token}"));
        _clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(app, Wrong));
    }

    [Fact]
    public async Task Behind_a_front_end_the_address_is_the_one_that_the_front_end_wrote_last()
    {
        await using var app = await StartAsync();
        for (var i = 0; i < FailedAttempts.Most; i++) await KnockAsync(app, Wrong, $"192.0.2.{i}, 203.0.113.7:5{i:D4}");

        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(app, Wrong, "203.0.113.7:443"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(app, Wrong, "spoofed, ::ffff:203.0.113.7"));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(app, Wrong, "203.0.113.7, 203.0.113.8"));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(app, Wrong, "nonsense"));
    }

    [Fact]
    public async Task Whoever_has_one_IPv6_address_has_no_more_attempts_with_its_neighbours()
    {
        await using var app = await StartAsync();
        for (var i = 0; i < FailedAttempts.Most; i++) await KnockAsync(app, Wrong, $"2001:db8:1:2::{i:x}");
        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(app, Wrong, "[2001:db8:1:2:ffff::1]:443"));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(app, Wrong, "2001:db8:1:3::1"));
    }

    [Fact]
    public async Task Requests_without_a_token_are_no_attempts()
    {
        await using var app = await StartAsync();
        for (var i = 0; i <= FailedAttempts.Most; i++) Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(app, null));
    }

    private Task<AppHost> StartAsync() => AppHost.StartAsync(site.Connection, services => services.AddSingleton<TimeProvider>(_clock));

    private static async Task<HttpStatusCode> KnockAsync(AppHost app, string? authorization, string? address = null)
    {
        using var answer = await app.Client.KnockAsync(authorization, address);
        return answer.StatusCode;
    }
}

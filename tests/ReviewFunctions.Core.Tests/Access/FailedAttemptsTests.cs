using System.Net;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Access;

public sealed class FailedAttemptsTests
{
    private static readonly IPAddress Address = IPAddress.Parse("203.0.113.7");

    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly FailedAttempts _failures;

    public FailedAttemptsTests() => _failures = new FailedAttempts(_clock);

    [Fact]
    public void So_many_may_fail_and_then_the_address_waits_until_the_first_of_them_is_a_minute_old()
    {
        for (var i = 0; i < FailedAttempts.Most; i++)
        {
            Assert.Null(_failures.Add(Address));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(TimeSpan.FromSeconds(40), _failures.Add(Address));
        _clock.Advance(TimeSpan.FromSeconds(39));
        Assert.Equal(TimeSpan.FromSeconds(1), _failures.Add(Address));

        // The window slides: one second later there is room for one.
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_failures.Add(Address));
        Assert.Equal(TimeSpan.FromSeconds(1), _failures.Add(Address));
    }

    [Fact]
    public void An_address_does_not_pay_for_another()
    {
        for (var i = 0; i < FailedAttempts.Most; i++) _failures.Add(Address);
        Assert.NotNull(_failures.Add(Address));
        Assert.Null(_failures.Add(IPAddress.Parse("203.0.113.8")));
    }

    [Fact]
    public void A_flood_of_addresses_is_forgotten_rather_than_kept()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 200_000; i++) Assert.Null(_failures.Add(new IPAddress(i)));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }
}

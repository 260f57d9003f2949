using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Idempotency;

public sealed class ClaimServiceTests
{
    private static readonly IdempotencyKey Key = IdempotencyKey.Of("secret", "key");

    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly MemoryStorage _storage = new();
    private readonly ClaimService _claims;

    public ClaimServiceTests() => _claims = new ClaimService(new MemoryClaimStore(_storage), _time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_a_try_is_in_flight_another_waits_for_the_rest_of_two_minutes()
    {
        await ClaimAsync();
        _time.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(TimeSpan.FromSeconds(70), InFlight(await _claims.ClaimAsync(Key, "one", Cancel)).Wait);
    }

    [Fact]
    public async Task A_clock_that_is_behind_lets_nobody_wait_for_longer_than_that()
    {
        await ClaimAsync();
        _time.AdjustTime(Samples.Noon - TimeSpan.FromSeconds(1));
        Assert.Equal(ClaimService.TakeOverAfter, InFlight(await _claims.ClaimAsync(Key, "one", Cancel)).Wait);
    }

    [Fact]
    public async Task A_dead_try_is_taken_over_after_two_minutes_with_the_same_id()
    {
        var dead = await ClaimAsync();
        _time.Advance(ClaimService.TakeOverAfter);
        var next = await ClaimAsync();
        Assert.Equal(dead.Request, next.Request);
        InFlight(await _claims.ClaimAsync(Key, "one", Cancel));
    }

    [Fact]
    public async Task A_try_that_was_thought_dead_does_not_overwrite_the_answer_of_the_next()
    {
        var slow = await ClaimAsync();
        _time.Advance(ClaimService.TakeOverAfter);
        var next = await ClaimAsync();
        await _claims.KeepAnswerAsync(Key, next.Claim, "next"u8.ToArray(), Cancel);
        await _claims.KeepAnswerAsync(Key, slow.Claim, "slow"u8.ToArray(), Cancel);
        await _claims.GiveUpAsync(slow.Claim, Cancel);
        Assert.Equal("next"u8.ToArray(), (await _claims.ClaimAsync(Key, "one", Cancel)).Value.Answer?.ToArray());
    }

    [Fact]
    public async Task Another_request_under_the_key_is_told_so_until_the_first_was_refused()
    {
        var first = await ClaimAsync();
        Assert.Equal(RefusalKind.IdempotencyKeyReused, (await _claims.ClaimAsync(Key, "two", Cancel)).Refusal?.Kind);
        await _claims.GiveUpAsync(first.Claim, Cancel);
        var second = ToDo(await _claims.ClaimAsync(Key, "two", Cancel));
        Assert.NotEqual(first.Request.Id, second.Request.Id);
    }

    [Fact]
    public async Task After_a_day_a_key_is_as_good_as_new()
    {
        var first = await ClaimAsync();
        await _claims.KeepAnswerAsync(Key, first.Claim, "done"u8.ToArray(), Cancel);
        _time.Advance(ClaimService.KeptFor - TimeSpan.FromTicks(1));
        await _claims.ForgetAsync(Cancel);
        Assert.NotNull((await _claims.ClaimAsync(Key, "one", Cancel)).Value.Answer);

        _time.Advance(TimeSpan.FromTicks(1));
        var second = ToDo(await _claims.ClaimAsync(Key, "two", Cancel));
        Assert.NotEqual(first.Request.Id, second.Request.Id);
    }

    [Fact]
    public async Task What_is_older_than_a_day_is_forgotten()
    {
        await ClaimAsync();
        _time.Advance(ClaimService.KeptFor + TimeSpan.FromTicks(1));
        await _claims.ForgetAsync(Cancel);
        Assert.Null(await new MemoryClaimStore(_storage).FindAsync(Key.Name, Cancel));
    }

    [Theory]
    [InlineData("secret", "other")]
    [InlineData("other", "key")]
    [InlineData("secretkey", "")]
    public async Task A_key_is_good_only_with_the_secret_it_was_sent_with(string secret, string sent)
    {
        var other = IdempotencyKey.Of(secret, sent);
        var first = await ClaimAsync();
        await _claims.KeepAnswerAsync(Key, first.Claim, "done"u8.ToArray(), Cancel);
        ToDo(await _claims.ClaimAsync(other, "one", Cancel));
        Assert.ThrowsAny<CryptographicException>(() => other.Open(Key.Seal("done"u8)));
    }

    private async Task<Claimed> ClaimAsync() => ToDo(await _claims.ClaimAsync(Key, "one", Cancel));

    private static Claimed ToDo(Outcome<Claimed> outcome)
    {
        Assert.Null(outcome.Value.Answer);
        return outcome.Value;
    }

    private static Refusal InFlight(Outcome<Claimed> outcome)
    {
        Assert.Equal(RefusalKind.RequestInFlight, outcome.Refusal?.Kind);
        return Assert.IsType<Refusal>(outcome.Refusal);
    }
}

using System.Security.Cryptography;
using ReviewFunctions.Core.Idempotency;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of claims keeps to.</summary>
public abstract class ClaimStoreContract
{
    private readonly Claim _claim = new()
    {
        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        Fingerprint = "GET /",
        Id = Guid.CreateVersion7(Samples.Noon),
        Since = Samples.Noon,
    };

    protected abstract IClaimStore Claims { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_that_nobody_claimed_is_free() => Assert.Null(await Claims.FindAsync(_claim.Key, Cancel));

    [Fact]
    public async Task Of_two_claims_on_a_key_one_wins_and_is_found_as_it_was_stored()
    {
        var tries = await Task.WhenAll(
            Claims.TryAddAsync(_claim, Cancel), Claims.TryAddAsync(_claim with { Id = Guid.CreateVersion7(Samples.Noon) }, Cancel));
        var won = Assert.Single(tries, claim => claim is not null);
        Assert.Equal(won, await Claims.FindAsync(_claim.Key, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700_000)]
    public async Task An_answer_comes_back_to_the_byte_however_long_it_is(int length)
    {
        var answer = new byte[length];
        Random.Shared.NextBytes(answer);
        await Claims.TryReplaceAsync(await AddAsync() with { Answer = answer }, Cancel);
        var stored = (await Claims.FindAsync(_claim.Key, Cancel))?.Answer;
        Assert.Equal(answer, Assert.NotNull(stored).ToArray());
    }

    [Fact]
    public async Task Of_two_that_take_a_claim_over_one_wins()
    {
        var read = await AddAsync();
        var tries = await Task.WhenAll(
            Claims.TryReplaceAsync(read with { Since = Samples.Noon.AddMinutes(2) }, Cancel),
            Claims.TryReplaceAsync(read with { Since = Samples.Noon.AddMinutes(3) }, Cancel));
        Assert.Equal(Assert.Single(tries, claim => claim is not null), await Claims.FindAsync(_claim.Key, Cancel));
    }

    [Fact]
    public async Task A_claim_that_was_taken_over_is_not_removed_by_whoever_had_it()
    {
        var read = await AddAsync();
        await Claims.TryReplaceAsync(read with { Since = Samples.Noon.AddMinutes(2) }, Cancel);
        await Claims.RemoveAsync(read, Cancel);
        var taken = Assert.IsType<Claim>(await Claims.FindAsync(_claim.Key, Cancel));
        await Claims.RemoveAsync(taken, Cancel);
        Assert.Null(await Claims.FindAsync(_claim.Key, Cancel));
    }

    [Fact]
    public async Task Old_claims_are_removed_and_younger_ones_stay()
    {
        // Years before all others, since the tests of a store share its table.
        var old = _claim with { Since = Samples.Noon.AddYears(-20) };
        var younger = old with { Key = _claim.Key[1..], Since = old.Since.AddSeconds(1) };
        await Claims.TryAddAsync(old, Cancel);
        await Claims.TryAddAsync(younger, Cancel);
        await Claims.RemoveBeforeAsync(younger.Since, Cancel);
        Assert.Null(await Claims.FindAsync(old.Key, Cancel));
        Assert.NotNull(await Claims.FindAsync(younger.Key, Cancel));
    }

    private async Task<Claim> AddAsync() =>
        await Claims.TryAddAsync(_claim, Cancel) ?? throw new InvalidOperationException("The key is taken.");
}

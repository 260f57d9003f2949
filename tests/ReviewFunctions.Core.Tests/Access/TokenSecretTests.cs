using System.Security.Cryptography;
using System.Text;
using ReviewFunctions.Core.Access;

namespace ReviewFunctions.Core.Tests.Access;

public sealed class TokenSecretTests
{
    [Fact]
    public void A_secret_has_a_prefix_to_be_found_by_and_256_bits_of_its_own()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => TokenSecret.New().Reveal()).ToList();
        Assert.All(secrets, secret => Assert.Matches("^rft_[0-9a-f]{64}$", secret));
        Assert.Equal(secrets.Count, secrets.Distinct().Count());
    }

    [Fact]
    public void A_secret_is_kept_as_its_SHA_256_hash()
    {
        var secret = TokenSecret.New();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret.Reveal())));
        Assert.Equal(hash, secret.Hash.ToString());
        Assert.True(TokenHash.Parse(hash) == secret.Hash);
        Assert.True(TokenSecret.New().Hash != secret.Hash);
    }

    [Fact]
    public void A_secret_reads_back_and_does_not_write_itself_into_messages()
    {
        var secret = TokenSecret.New();
        Assert.True(TokenSecret.TryParse(secret.Reveal(), out var read));
        Assert.Equal(secret, read);
        Assert.Equal("rft_…", $"{secret}");
        Assert.DoesNotContain(
            secret.Reveal(), new NewToken(ReviewFunctions.Testing.Tokens.New(), secret).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("rft_")]
    [InlineData("RFT_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("rft_000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("rft_00000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("rft_000000000000000000000000000000000000000000000000000000000000000G")]
    [InlineData("rft_000000000000000000000000000000000000000000000000000000000000000٣")]
    [InlineData("rft_0000000000000000000000000000000000000000000000000000000000000000\n")]
    public void What_cannot_be_a_secret_is_not_read(string? text) => Assert.False(TokenSecret.TryParse(text, out _));
}

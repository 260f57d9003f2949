using CsCheck;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests;

public sealed class LanguageTagTests
{
    // RFC 5646, appendix A, and the grandfathered tags of section 2.1.
    [Theory]
    [InlineData("de")]
    [InlineData("KO-kr")]
    [InlineData("zh-Hant")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("sr-Latn-RS")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1901")]
    [InlineData("hy-Latn-IT-arevela")]
    [InlineData("es-419")]
    [InlineData("de-CH-x-phonebk")]
    [InlineData("az-Arab-x-AZE-derbend")]
    [InlineData("x-whatever")]
    [InlineData("qaa-Qaaa-QM-x-southern")]
    [InlineData("en-US-u-islamcal")]
    [InlineData("zh-CN-a-myext-x-private")]
    [InlineData("en-a-myext-b-another")]
    [InlineData("i-klingon")]
    [InlineData("en-gb-OED")]
    [InlineData("zh-min-nan")]
    [InlineData("art-lojban")]
    public void A_well_formed_tag_is_kept_as_it_was_written(string text)
    {
        Assert.True(LanguageTag.TryParse(text, out var tag));
        Assert.Equal(text, tag.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("de-419-DE")]
    [InlineData("a-DE")]
    [InlineData("en_US")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--US")]
    [InlineData("en-a")]
    [InlineData("en-x")]
    [InlineData("x")]
    [InlineData("i-unknown")]
    [InlineData("englishes")]
    [InlineData("en-US\n")]
    [InlineData(" en")]
    [InlineData("한국어")]
    [InlineData("\u212Ao")] // The Kelvin sign is a k to those who ignore case.
    [InlineData("en-x-12345678-12345678-12345678-1234")] // 36 characters.
    public void Anything_else_is_not_a_tag(string? text) => Assert.False(LanguageTag.TryParse(text, out _));

    [Fact]
    public void Reading_any_text_ends_with_a_tag_or_without() =>
        AnyText.Broken(40).Sample(text => Assert.Equal(LanguageTag.TryParse(text, out var tag) ? text : null, tag.ToString()));
}

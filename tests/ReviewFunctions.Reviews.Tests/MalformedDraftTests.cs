using System.Text;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Tests;

public sealed class MalformedDraftTests
{
    private const int StrictDepth = 32;

    [Theory]
    [InlineData("", "line 1, byte 1")]
    [InlineData("{\n \"headline\": tru }", "line 2, byte ")]
    [InlineData("{} {}", "line 1, byte 4")]
    [InlineData("{\"a\":1,}", "line 1, byte 8")]
    [InlineData("{/* no */}", "line 1, byte 2")]
    [InlineData("{\"a\":NaN}", "line 1, byte 6")]
    [InlineData("{\"a\":\"\n\"}", "line ")]
    [InlineData("[]", "object")]
    [InlineData("null", "object")]
    [InlineData("\"headline\"", "object")]
    [InlineData("{\"a\":1,\"a\":2}", "twice")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", "twice")]
    [InlineData("{\"a\":{\"b\":[{\"c\":1,\"c\":1}]}}", "twice")]
    [InlineData("{\"\\ud800\":1}", "surrogate")]
    [InlineData("{\"a\":{\"\\udc00a\":1, \"b\":1}}", "surrogate")]
    public void What_is_no_JSON_object_is_malformed_as_a_whole(string json, string detail)
    {
        var error = Malformed(Requests.Read(json));

        Assert.Equal("#", error.Pointer);
        Assert.Contains(detail, error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("tru", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_allowed_down_to_a_depth()
    {
        Assert.Equal(RefusalKind.InvalidReview, Requests.Read(Nested(StrictDepth)).Refusal?.Kind);
        Malformed(Requests.Read(Nested(StrictDepth + 1)));
        Malformed(Requests.Read(new string('[', 1 << 20)));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Bytes_that_are_not_UTF_8_are_malformed(byte[] bytes)
    {
        byte[] request = [.. "{\"a\":\"한"u8, .. bytes, .. "\"}"u8];

        Assert.Equal(
            "The request is not UTF-8: byte 10 does not belong there.",
            Malformed(ReviewDraft.Read(request)).Detail);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Null(ReviewDraft.Read((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Requests.Reference)]).Refusal);

    private static string Nested(int depth) => $"{{\"a\":{new string('[', depth - 1)}{new string(']', depth - 1)}}}";

    private static FieldError Malformed(Outcome<ReviewDraft> read)
    {
        Assert.Equal(RefusalKind.MalformedJson, read.Refusal?.Kind);
        return Assert.Single(read.Refusal?.Errors ?? []);
    }
}

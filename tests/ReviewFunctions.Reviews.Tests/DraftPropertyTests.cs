using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests;

public sealed partial class DraftPropertyTests
{
    private static readonly string[] Paths = [.. PathsOf(Requests.Tree(), "").Where(path => path.Length > 0).Select(path => path[1..])];

    private static readonly Gen<string?> RawValue = Gen.OneOf(
        Gen.OneOf<string?>(
            null, "null", "true", "{}", "[]", "0", "-0", "1e400", "-1e-400", "123456789012345678901234567890.5", "\"\"", "\" \"",
            "\"\\ud800\"", "\"\\udc00x\"",
            "\"\\u0000\"", "\"\\ufffe\"", "[null]", "[[1]]", "{\"a\":{\"\":1}}", "{\"a/b~c\":\"\"}", "{\"\\ud800\":1}", "{\"a\":1,\"a\":2}",
            "\"image:x\"",
            "\"![](image:x)\"", new string('[', 40) + new string(']', 40), "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "tru", "'a'"),
        AnyText.Valid(20)
            .Select(text => (string?)$"\"{text.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\""),
        AnyText.Valid(400).Select(text => (string?)JsonValue.Create(text).ToJsonString()));

    [Fact]
    public void What_is_posted_is_stored_field_for_field_and_to_the_character() =>
        AnyRequest.Valid.Sample(request =>
        {
            var stored = ReviewJson.Write(Requests.Accepted(Requests.Read(request!)).Content);

            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(request!.ToJsonString())));
            Assert.Equal(stored, ReviewJson.Write(ReviewJson.ReadContent(stored)));
        });

    [Fact]
    public void A_request_with_values_exchanged_is_accepted_or_refused_with_pointers() =>
        Gen.Select(Gen.Int[0, Paths.Length - 1], RawValue).Sample(
            change => Hold(Encoding.UTF8.GetBytes(Requests.With(Paths[change.Item1], change.Item2))),
            iter: 2_000);

    [Fact]
    public void A_request_with_bytes_exchanged_is_accepted_or_refused_with_pointers()
    {
        var reference = Encoding.UTF8.GetBytes(Requests.Reference);
        Gen.Select(Gen.Int[0, reference.Length - 1], Gen.Int[0, 4], Gen.Byte.Array[0, 4]).Sample(
            (at, length, bytes) => Hold([.. reference[..at], .. bytes, .. reference.Skip(at + length)]),
            iter: 5_000);
    }

    [Fact]
    public void A_request_cut_anywhere_is_malformed()
    {
        var reference = Encoding.UTF8.GetBytes(Requests.Reference);

        Assert.All(Enumerable.Range(0, reference.Length), length => Assert.Equal(RefusalKind.MalformedJson,
            ReviewDraft.Read(reference.AsMemory(0, length)).Refusal?.Kind));
    }

    private static void Hold(byte[] request)
    {
        var errors = ReviewDraft.Read(request).TryGet(out var accepted, out var refusal) ? Reread(accepted) : refusal.Errors;
        Assert.InRange(errors.Count, 1, Refusal.MaxErrors);
        Assert.All(errors, error => Assert.Matches(UriFragmentPointer(), error.Pointer));
        Assert.All(errors, error => Assert.EndsWith(".", error.Detail, StringComparison.Ordinal));
    }

    // What is accepted can be stored and found; it has no errors, so one stands in for them.
    private static IReadOnlyList<FieldError> Reread(ReviewDraft accepted)
    {
        var stored = ReviewJson.Write(accepted.Content);
        Assert.Equal(stored, ReviewJson.Write(ReviewJson.ReadContent(stored)));
        Assert.NotEmpty(Slug.For(accepted.Content).ToString());
        return [new FieldError("#", "None.")];
    }

    private static IEnumerable<string> PathsOf(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => PathsOf(field.Value, $"{path}/{field.Key}")).Prepend(path).Append($"{path}/more"),
        JsonArray items => items.SelectMany((item, index) => PathsOf(item, $"{path}/{index}")).Prepend(path),
        _ => [path],
    };

    // RFC 6901, 6: a fragment (RFC 3986, 3.5) of reference tokens in which a ~ stands only before 0 or 1.
    [GeneratedRegex(@"\A#(?:/(?:[A-Za-z0-9._-]|~[01]|%[0-9A-F]{2})*)*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UriFragmentPointer();
}

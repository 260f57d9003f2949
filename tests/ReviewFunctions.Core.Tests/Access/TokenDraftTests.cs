using System.Text;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Access;

public sealed class TokenDraftTests
{
    [Fact]
    public void A_full_request_is_read_with_its_scopes_in_order_and_its_expiry_in_UTC()
    {
        var draft = Accepted(
            """{ "editor": "박미나", "scopes": ["publish", "create"], "byline": "mina-park", """
            + """ "expires": "2027-01-31T18:30:00.5+09:00" }""");
        Assert.Equal(("박미나", "mina-park"), (draft.Editor.Name, draft.Editor.Byline));
        Assert.Equal([AccessScope.Create, AccessScope.Publish], draft.Editor.Scopes);
        Assert.Equal(new DateTimeOffset(2027, 1, 31, 9, 30, 0, TimeSpan.Zero), draft.Expires);
    }

    [Fact]
    public void A_name_and_a_scope_are_enough()
    {
        var draft = Accepted("""{ "editor": "A", "scopes": ["site"], "byline": null }""");
        Assert.Equal((null, null), (draft.Editor.Byline, draft.Expires));
    }

    [Theory]
    [InlineData("2027-01-31t18:30:00z")]
    [InlineData("2027-01-31T18:30:00-00:00")]
    [InlineData("2200-12-31T23:59:59+14:00")]
    public void Any_RFC_3339_time_to_come_is_an_expiry(string expires) =>
        Assert.NotNull(Accepted($$"""{ "editor": "A", "scopes": ["site"], "expires": "{{expires}}" }""").Expires);

    [Theory]
    [InlineData("2027-01-31T18:30:00")]
    [InlineData("2027-01-31 18:30:00Z")]
    [InlineData("2027-01-31T18:30Z")]
    [InlineData("2027-01-31")]
    [InlineData("2027-02-29T00:00:00Z")]
    [InlineData("2027-01-31T24:00:00Z")]
    [InlineData("2027-01-31T18:30:00+25:00")]
    [InlineData("2201-01-01T00:00:00Z")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("2026-11-22T12:00:00Z")]
    [InlineData("2026-11-22T20:59:59+09:00")]
    [InlineData("tomorrow")]
    public void No_other_time_is(string expires) =>
        Assert.Equal(["#/expires"], Refused($$"""{ "editor": "A", "scopes": ["site"], "expires": "{{expires}}" }"""));

    [Theory]
    [InlineData("{}", "#/editor #/scopes")]
    [InlineData("""{ "editor": " ", "scopes": [] }""", "#/editor #/scopes")]
    [InlineData("""{ "editor": "A\nB", "scopes": "create" }""", "#/editor #/scopes #/scopes")]
    [InlineData("""{ "editor": 7, "scopes": ["write"] }""", "#/editor #/scopes/0")]
    [InlineData("""{ "editor": "A", "scopes": ["create", "Create", 1, null] }""", "#/scopes/1 #/scopes/2 #/scopes/3")]
    [InlineData("""{ "editor": "A", "scopes": ["create", "site", "create"] }""", "#/scopes/2")]
    [InlineData("""{ "editor": "A", "scopes": ["create"], "byline": "Mina" }""", "#/byline")]
    [InlineData("""{ "editor": "A", "scopes": ["create"], "expires": 1 }""", "#/expires")]
    [InlineData("""{ "editor": "A", "scopes": ["create"], "secret": "rft_", "id": "1" }""", "#/secret #/id")]
    public void Every_fault_is_pointed_at(string request, string pointers) => Assert.Equal(pointers.Split(' '), Refused(request));

    [Fact]
    public void A_name_has_a_longest() =>
        Assert.Equal(["#/editor"], Refused($$"""{ "editor": "{{new string('한', Editor.MaxName + 1)}}", "scopes": ["site"] }"""));

    [Fact]
    public void What_is_no_JSON_object_is_malformed() =>
        Assert.Equal(RefusalKind.MalformedJson, TokenDraft.Read("[]"u8.ToArray(), Samples.Noon).Refusal?.Kind);

    private static Outcome<TokenDraft> Read(string request) => TokenDraft.Read(Encoding.UTF8.GetBytes(request), Samples.Noon);

    private static TokenDraft Accepted(string request) => Read(request).Value;

    private static IEnumerable<string> Refused(string request) => Assert.IsType<Refusal>(Read(request).Refusal).Errors.Select(error =>
        error.Pointer);
}

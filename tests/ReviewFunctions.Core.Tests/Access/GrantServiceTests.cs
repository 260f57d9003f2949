using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Access.Grants;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Access;

/// <summary>Codes and the tokens that apps get for them.</summary>
public sealed class GrantServiceTests : IDisposable
{
    private const string App = "https://app.example/", Done = "https://app.example/done",
        Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly MemoryStorage _storage = new();
    private readonly ServiceProvider _process;

    public GrantServiceTests() => _process = MemoryServices.Process(_storage, _clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private GrantService Grants => _process.GetRequiredService<GrantService>();

    [Fact]
    public async Task A_code_can_be_exchanged_for_a_minute_and_is_removed_when_another_is_made()
    {
        var editor = await EditorAsync();
        var code = await CodeAsync(editor);
        _clock.Advance(GrantService.CodeLifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull(await RedeemAsync(code));
        var late = await CodeAsync(editor);
        _clock.Advance(GrantService.CodeLifetime);
        Assert.Null(await RedeemAsync(late));
        var forgotten = await CodeAsync(editor);
        _clock.Advance(GrantService.CodeLifetime);
        await CodeAsync(editor);
        Assert.DoesNotContain(forgotten.Hash, _storage.Tokens.Keys);
    }

    [Fact]
    public async Task Of_several_who_exchange_a_code_one_gets_it()
    {
        var code = await CodeAsync(await EditorAsync());
        var redeemed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RedeemAsync(code)));
        Assert.Single(redeemed, found => found is not null);
    }

    [Fact]
    public async Task A_code_opens_nothing_and_is_in_no_list()
    {
        var code = await CodeAsync(await EditorAsync());
        Assert.Null(await _process.GetRequiredService<TokenCheck>().FindEditorAsync(code, Cancel));
        Assert.Single(await _process.GetRequiredService<TokenService>().ListAsync(Cancel));
    }

    [Fact]
    public async Task A_grant_has_at_most_what_the_editor_may_and_ends_when_the_token_of_the_editor_does()
    {
        var redeemed = await RedeemAsync(await CodeAsync(await EditorAsync()));
        Assert.NotNull(redeemed);
        var made = await Grants.IssueAsync(redeemed, Cancel);
        Assert.Equal([AccessScope.Create], made?.Token.Editor.Scopes);
        Assert.Equal(Samples.Noon.AddHours(1), made?.Token.Expires);
        var check = _process.GetRequiredService<TokenCheck>();
        Assert.NotNull(await check.FindEditorAsync(made!.Secret, Cancel)); // Not null: asserted above.
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await check.FindEditorAsync(made.Secret, Cancel));
    }

    public void Dispose() => _process.Dispose();

    private async Task<StoredToken> EditorAsync()
    {
        var draft = new TokenDraft(new Editor("박미나", [AccessScope.Create], null), Samples.Noon.AddHours(1));
        var made = await _process.GetRequiredService<TokenService>().IssueAsync(draft, IdempotentRequest.Only(_clock.GetUtcNow()), Cancel);
        return _storage.Tokens[made.Secret.Hash];
    }

    private Task<TokenSecret> CodeAsync(StoredToken editor) => Grants.AuthorizeAsync(
        editor, new Grant(editor.Hash, App) { Code = new CodeTerms(Done, Challenge) }, [AccessScope.Create, AccessScope.Publish], Cancel);

    private Task<StoredToken?> RedeemAsync(TokenSecret code) => Grants.RedeemAsync(code.Reveal(), App, Done, Verifier, Cancel);
}

using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Access.Grants;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of tokens keeps to.</summary>
public abstract class TokenStoreContract
{
    private readonly TokenHash _hash = TokenSecret.New().Hash;
    private readonly EditorToken _token =
        Testing.Tokens.New(AccessScope.Create, AccessScope.Publish) with { Expires = Samples.Noon.AddYears(1) };

    protected abstract ITokenStore Tokens { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_that_was_never_added_is_not_there() => Assert.Null(await Tokens.FindAsync(_hash, Cancel));

    [Fact]
    public async Task An_added_token_is_found_by_its_hash_with_all_that_it_was_added_with()
    {
        await Tokens.AddAsync(_hash, _token, Cancel);
        var stored = await FindAsync();
        Assert.Equal(_hash, stored.Hash);
        AssertSame(_token, stored.Token);
    }

    [Fact]
    public async Task A_token_without_expiry_and_byline_comes_back_without()
    {
        var bare = _token with { Expires = null, Editor = _token.Editor with { Byline = null } };
        await Tokens.AddAsync(_hash, bare, Cancel);
        AssertSame(bare, (await FindAsync()).Token);
    }

    [Fact]
    public async Task Tokens_are_listed_in_the_order_in_which_they_were_made()
    {
        var made = Enumerable.Range(0, 5).Select(_ => Testing.Tokens.New()).ToList();
        foreach (var token in Enumerable.Reverse(made)) await Tokens.AddAsync(TokenSecret.New().Hash, token, Cancel);
        var ids = made.Select(token => token.Id).ToList();
        Assert.Equal(ids, (await Tokens.ListAsync(Cancel)).Select(stored => stored.Token.Id).Where(ids.Contains));
    }

    [Fact]
    public async Task A_removed_token_is_gone_and_may_be_removed_again()
    {
        await Tokens.AddAsync(_hash, _token, Cancel);
        await Tokens.RemoveAsync(_hash, Cancel);
        await Tokens.RemoveAsync(_hash, Cancel);
        Assert.Null(await Tokens.FindAsync(_hash, Cancel));
        Assert.DoesNotContain(await Tokens.ListAsync(Cancel), stored => stored.Token.Id == _token.Id);
    }

    [Fact]
    public async Task A_grant_comes_back_with_what_its_code_is_exchanged_under()
    {
        var grant = new Grant(TokenSecret.New().Hash, "https://app.example/") { Code = new CodeTerms("https://app.example/done", "c") };
        await Tokens.AddAsync(_hash, _token with { Grant = grant }, Cancel);
        AssertSame(_token with { Grant = grant }, (await FindAsync()).Token);
        var other = TokenSecret.New().Hash;
        await Tokens.AddAsync(other, _token with { Grant = grant with { Code = null } }, Cancel);
        Assert.Equal(grant with { Code = null }, (await Tokens.FindAsync(other, Cancel))?.Token.Grant);
    }

    [Fact]
    public async Task Of_several_who_remove_a_token_as_they_read_it_one_succeeds()
    {
        await Tokens.AddAsync(_hash, _token, Cancel);
        var read = await FindAsync();
        var removed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Tokens.TryRemoveAsync(read, Cancel)));
        Assert.Single(removed, won => won);
        Assert.Null(await Tokens.FindAsync(_hash, Cancel));
    }

    [Fact]
    public async Task Of_two_notes_of_use_one_wins()
    {
        await Tokens.AddAsync(_hash, _token, Cancel);
        var read = await FindAsync();
        var noted = await Task.WhenAll(
            Tokens.TryNoteUseAsync(read, Samples.Noon.AddHours(1), Cancel), Tokens.TryNoteUseAsync(read, Samples.Noon.AddHours(2), Cancel));
        Assert.Single(noted, won => won);
        AssertSame(_token with { LastUsed = Samples.Noon.AddHours(noted[0] ? 1 : 2) }, (await FindAsync()).Token);
    }

    [Fact]
    public async Task A_note_of_use_does_not_bring_a_revoked_token_back()
    {
        await Tokens.AddAsync(_hash, _token, Cancel);
        var read = await FindAsync();
        await Tokens.RemoveAsync(_hash, Cancel);
        Assert.False(await Tokens.TryNoteUseAsync(read, Samples.Noon, Cancel));
        Assert.Null(await Tokens.FindAsync(_hash, Cancel));
    }

    private async Task<StoredToken> FindAsync() =>
        await Tokens.FindAsync(_hash, Cancel) ?? throw new InvalidOperationException("The token is not there.");

    private static void AssertSame(EditorToken expected, EditorToken actual)
    {
        Assert.Equal(expected.Editor.Scopes, actual.Editor.Scopes);
        Assert.Equal(expected with { Editor = expected.Editor with { Scopes = actual.Editor.Scopes } }, actual);
    }
}

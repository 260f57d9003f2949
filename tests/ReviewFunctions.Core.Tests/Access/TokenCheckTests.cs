using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Access;

/// <summary>Two processes on one storage.</summary>
public sealed class TokenCheckTests : IDisposable
{
    private static readonly TokenDraft Draft = new(new Editor("박미나", [AccessScope.Create], null), Samples.Noon.AddHours(1));

    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly MemoryStorage _storage = new();
    private readonly ServiceProvider _here, _there;
    private int _calls;

    public TokenCheckTests()
    {
        _storage.Turn = () =>
        {
            _calls++;
            return Task.CompletedTask;
        };
        (_here, _there) = (MemoryServices.Process(_storage, _clock), MemoryServices.Process(_storage, _clock));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_requests_with_one_token_cost_one_read()
    {
        var made = await IssueAsync();
        await FindAsync(_here, made);
        _calls = 0;
        for (var i = 0; i < 100; i++) Assert.Equal("박미나", (await FindAsync(_here, made))?.Name);
        Assert.Equal(0, _calls);
        _clock.Advance(TokenCheck.LongestMemory);
        Assert.NotNull(await FindAsync(_here, made));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_wrong_secret_that_comes_again_costs_one_read_too()
    {
        var wrong = TokenSecret.New();
        for (var i = 0; i < 100; i++) Assert.Null(await _here.GetRequiredService<TokenCheck>().FindEditorAsync(wrong, Cancel));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_revoked_token_opens_nothing_at_once_here_and_within_five_seconds_there()
    {
        var made = await IssueAsync();
        Assert.NotNull(await FindAsync(_here, made));
        Assert.NotNull(await FindAsync(_there, made));
        Assert.True(await _here.GetRequiredService<TokenService>().RevokeAsync(made.Token.Id, Cancel));

        Assert.Null(await FindAsync(_here, made));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await FindAsync(_there, made));
        Assert.False(await _there.GetRequiredService<TokenService>().RevokeAsync(made.Token.Id, Cancel));
    }

    [Fact]
    public async Task A_check_under_way_does_not_remember_a_token_that_is_revoked_meanwhile()
    {
        var made = await IssueAsync();
        var answer = new TaskCompletionSource();
        var slow = new SlowTokens(new MemoryTokenStore(_storage), answer.Task);
        var check = new TokenCheck(slow, new TokenUse(slow, _clock), _clock);
        var underWay = check.FindEditorAsync(made.Secret, Cancel);
        await new TokenService(slow, check, _clock).RevokeAsync(made.Token.Id, Cancel);
        answer.SetResult();
        Assert.NotNull(await underWay);
        Assert.Null(await check.FindEditorAsync(made.Secret, Cancel));
    }

    [Fact]
    public async Task A_token_expires_to_the_second_remembered_or_not()
    {
        var made = await IssueAsync();
        _clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync(_here, made));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(_here, made));
        Assert.Null(await FindAsync(_there, made));
    }

    [Fact]
    public async Task A_tokens_use_is_noted_once_an_hour()
    {
        var made = await IssueAsync(Draft with { Expires = null });
        var notes = new List<DateTimeOffset?>();
        for (var minute = 0; minute <= 120; minute += 10)
        {
            await FindAsync(minute % 20 == 0 ? _here : _there, made);
            notes.Add((await _here.GetRequiredService<TokenService>().ListAsync(Cancel)).Single().LastUsed);
            _clock.Advance(TimeSpan.FromMinutes(10));
        }
        Assert.Equal([Samples.Noon, Samples.Noon.AddHours(1), Samples.Noon.AddHours(2)], notes.Distinct());
    }

    [Fact]
    public async Task A_use_that_cannot_be_noted_keeps_nobody_out()
    {
        var made = await IssueAsync();
        var away = new TokensWithoutNotes(new MemoryTokenStore(_storage));
        Assert.NotNull(await new TokenCheck(away, new TokenUse(away, _clock), _clock).FindEditorAsync(made.Secret, Cancel));
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    private Task<NewToken> IssueAsync(TokenDraft? draft = null) =>
        _here.GetRequiredService<TokenService>().IssueAsync(draft ?? Draft, IdempotentRequest.Only(Samples.Noon), Cancel);

    private static Task<Editor?> FindAsync(ServiceProvider process, NewToken made) =>
        process.GetRequiredService<TokenCheck>().FindEditorAsync(made.Secret, Cancel);
}

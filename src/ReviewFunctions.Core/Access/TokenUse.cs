namespace ReviewFunctions.Core.Access;

/// <summary>Notes when tokens were last used: once an hour at most, beside the request and not in its way.</summary>
public sealed class TokenUse(ITokenStore tokens, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>How many tokens at a time this process knows to have noted.</summary>
    private const int Capacity = 10_000;

    private readonly ShortMemory<Guid, bool> _noted = new(Capacity, Interval, time);

    /// <summary>
    /// Begins to note that the token is used now, if the last note is an hour old. A note that is lost is made up by the next.
    /// </summary>
    public void Note(StoredToken stored)
    {
        var now = time.GetUtcNow();
        if (now - stored.Token.LastUsed < Interval || _noted.TryGet(stored.Token.Id, out _)) return;
        _noted.Set(stored.Token.Id, value: true, time.GetTimestamp());
        _ = NoteAsync(stored, DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()));
    }

    private async Task NoteAsync(StoredToken stored, DateTimeOffset used)
    {
        try
        {
            await tokens.TryNoteUseAsync(stored, used, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            // Nobody waits for it: the next hour's request notes the next use.
        }
    }
}

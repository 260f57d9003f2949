using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Access;

/// <summary>A token that the owner asks for: checked, and not yet made.</summary>
/// <param name="Editor">Whose it is to be.</param>
/// <param name="Expires">From when on it is to open nothing, in whole seconds UTC; <see langword="null"/> for never.</param>
public sealed record TokenDraft(Editor Editor, DateTimeOffset? Expires)
{
    private static readonly int ScopesThereAre = Enum.GetValues<AccessScope>().Length;

    /// <summary>
    /// Reads a request to make a token: a JSON object in UTF-8 of known fields only. <c>null</c> is the same as a missing field. Never
    /// throws, whatever is sent.
    /// </summary>
    /// <param name="utf8">What was sent.</param>
    /// <param name="now">What an expiry must lie behind.</param>
    public static Outcome<TokenDraft> Read(ReadOnlyMemory<byte> utf8, DateTimeOffset now) =>
        JsonRequest.Read(utf8, RefusalKind.InvalidTokenRequest, fields => Read(fields, now));

    private static TokenDraft? Read(JsonFields fields, DateTimeOffset now)
    {
        var name = fields.Required("editor")?.Text(Editor.MaxName);
        var scopes = fields.Required("scopes") is { } list ? Scopes(list) : [];
        var byline = fields.Optional("byline")?.Byline();
        var expires = fields.Optional("expires") is { } time ? Expiry(time, now) : null;
        var own = fields.Optional("own")?.Truth() is true;
        fields.RefuseOthers();
        return name is null ? null : new TokenDraft(new Editor(name, scopes, byline) { HasOnlyOwn = own }, expires);
    }

    private static IReadOnlyList<AccessScope> Scopes(JsonField field)
    {
        var scopes = new SortedSet<AccessScope>();
        var items = field.Items(ScopesThereAre).ToList();
        foreach (var item in items)
            if (item.OneOf<AccessScope>() is { } scope && !scopes.Add(scope)) item.Refuse("Is the same scope as one before it.");
        if (items.Count == 0) field.Refuse("Must have at least one scope.");
        return [.. scopes];
    }

    private static DateTimeOffset? Expiry(JsonField field, DateTimeOffset now)
    {
        if (field.Instant() is not { } instant) return null;
        if (instant > now) return DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
        field.Refuse("Must be a time to come.");
        return null;
    }
}

using Azure.Data.Tables;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Access.Grants;

namespace ReviewFunctions.Storage.Tables.Rows;

/// <summary>A token as a row.</summary>
internal static class TokenRow
{
    private const string Id = "Id", Name = "Editor", Scopes = "Scopes", Byline = "Byline", Created = "Created", Expires = "Expires",
        Own = "Own", LastUsed = "LastUsed", Parent = "Parent", Client = "Client", RedirectUri = "RedirectUri", Challenge = "Challenge";

    /// <summary>The row for a token.</summary>
    public static TableEntity From(string partition, TokenHash hash, EditorToken token) => new(partition, hash.ToString())
    {
        [Id] = token.Id,
        [Name] = token.Editor.Name,
        [Scopes] = string.Join(' ', token.Editor.Scopes.Select(StoredNames.OfScopes.Of)),
        [Byline] = token.Editor.Byline,
        [Created] = token.Created,
        [Expires] = token.Expires,
        [Own] = token.Editor.HasOnlyOwn,
        [LastUsed] = token.LastUsed,
        [Parent] = token.Grant?.Parent.ToString(),
        [Client] = token.Grant?.Client,
        [RedirectUri] = token.Grant?.Code?.RedirectUri,
        [Challenge] = token.Grant?.Code?.Challenge,
    };

    /// <summary>The token that a row holds.</summary>
    public static StoredToken ToToken(TableEntity row)
    {
        var scopes = row.GetString(Scopes).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(StoredNames.OfScopes.Read);
        var token = new EditorToken
        {
            Id = row.GetGuid(Id) ?? throw Broken(row),
            Editor = new Editor(row.GetString(Name), [.. scopes], row.GetString(Byline)) { HasOnlyOwn = row.GetBoolean(Own) is true },
            Created = row.GetDateTimeOffset(Created) ?? throw Broken(row),
            Expires = row.GetDateTimeOffset(Expires),
            LastUsed = row.GetDateTimeOffset(LastUsed),
            Grant = row.GetString(Parent) is { } parent ? ToGrant(row, parent) : null,
        };
        return new StoredToken(TokenHash.Parse(row.RowKey), token, row.ETag.ToString());
    }

    private static Grant ToGrant(TableEntity row, string parent) => new(TokenHash.Parse(parent), row.GetString(Client))
    {
        Code = row.GetString(Challenge) is { } challenge ? new CodeTerms(row.GetString(RedirectUri), challenge) : null,
    };

    private static InvalidDataException Broken(TableEntity row) => new($"The row {row.RowKey} is not a token.");
}

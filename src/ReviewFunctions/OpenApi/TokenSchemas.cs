using Microsoft.OpenApi;
using ReviewFunctions.Core.Access;

namespace ReviewFunctions.OpenApi;

/// <summary>Tokens as they are sent and answered with. Each member is a schema by its name.</summary>
internal static class TokenSchemas
{
    private static readonly int ScopesThereAre = Enum.GetValues<AccessScope>().Length;

    /// <summary>A token that is asked for.</summary>
    public static OpenApiSchema TokenDraft => Asked().Object("A token to be made.");

    /// <summary>A token without its secret.</summary>
    public static OpenApiSchema Token => Known().Object("A token; its secret is not stored.");

    /// <summary>A token with its secret.</summary>
    public static OpenApiSchema NewToken => Known()
        .Required("Secret", Schema.Form($"{TokenSecret.Prefix}[0-9a-f]{{64}}", "What editors' tools send. It is shown this once."))
        .Object("A token that was just made.");

    /// <summary>All tokens.</summary>
    public static OpenApiSchema TokenList => new Fields()
        .Required("Items", Schema.List(Schema.Named(nameof(Token)), "The tokens, first made first."))
        .Object("All tokens.");

    private static Fields Asked() => new Fields()
        .Required(nameof(Editor), Schema.Text(Editor.MaxName, "Whose it is; reviews keep the name of who saved them."))
        .Required(nameof(Editor.Scopes), Schema.List(Schema.OneOf<AccessScope>("A scope."), "What it may be used for, each once. Reading needs none.", ScopesThereAre, minItems: 1))
        .Optional(nameof(Editor.Byline), Schema.Form(Core.Site.Byline.IdPattern, "The id of the byline that reviews appear under which name none."))
        .Optional(nameof(EditorToken.Expires), Schema.Time("From when on it opens nothing; never, if missing."))
        .Optional("Own", Schema.Truth("Whether it changes only reviews that the same editor made; it reads all. `false` if missing."));

    private static Fields Known() => Asked()
        .Fixed(nameof(EditorToken.Id), Schema.Id("What it is revoked by."), isAlwaysThere: true)
        .Fixed(nameof(EditorToken.Created), Schema.Time("When it was made."), isAlwaysThere: true)
        .Fixed(nameof(EditorToken.LastUsed), Schema.Time("When it was last used, to the hour or so; missing if it never was."));
}

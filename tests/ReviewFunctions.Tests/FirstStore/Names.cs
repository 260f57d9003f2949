using System.Text.Json.Nodes;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>What is in the first store, by the names that its maker gave.</summary>
internal static class Names
{
    /// <summary>A token with a byline.</summary>
    public const string Writer = "rft_9592085dda3f702858dc0737b42eca0de89d7d54e5c5c643c88f48078a94c211";

    /// <summary>A token that opens everything.</summary>
    public const string Everything = "rft_6bc591ba2815b41e3e33fc02b321982f3edd9fcdcce0eb19ee7217fae324eb6b";

    /// <summary>A token that expires in 2030.</summary>
    public const string Expiring = "rft_508f2d1230cd859c6b700bf667fe2bf3f7dfe5e9a1f7aa2965bc778cc8771561";

    /// <summary>A token that expired before the store was taken.</summary>
    public const string Expired = "rft_458204bae35b0bd2fc22aa5ad97912a8b60914559016aecc49f54007f19c302c";

    /// <summary>A token that was revoked.</summary>
    public const string Revoked = "rft_60463826dba2bd37ea42ae9324e32fc0cb870266d34e8265c0e7e0f037425da5";

    /// <summary>The key of a request that was answered.</summary>
    public const string IdempotencyKey = "first-store-key";

    /// <summary>What readers must not see: words of reviews that are not public, and of comments that are spam or deleted.</summary>
    public static readonly string[] Hidden =
    [
        "DraftwordXylograph", "ScheduledwordMarmot", "OldwithdrawnZephyr", "One of kind stage", "DeletedwordQuagmire",
        "CommentDeletedwordOxbow",
        "ErasedwordJackdaw", "CommentErasedwordLynx", "One of kind product", "SpamwordWolverine", "DeletedcommentHeron",
    ];

    /// <summary>What readers see once the outbox is processed, and not before.</summary>
    public static readonly string[] ShownAtLast = ["DuewordPangolin", "WaitingwordIbis", "It failed once."];

    /// <summary>What begins every word of a review that is public until a test withdraws it, and its original title.</summary>
    public static readonly string[] Withdrawn = ["Quillwort", "흑요석나비"];

    /// <summary>The id of what has this name.</summary>
    public static string Named(this OpenedStore store, string name) =>
        (string?)store.File.Expected["names"]?[name] ?? throw new ArgumentException("Nothing in the store has this name.", nameof(name));

    /// <summary>What a test calls a review by.</summary>
    public static JsonObject Review(this OpenedStore store, string name) => new() { ["id"] = store.Named(name) };

    /// <summary>The ids of the reviews with text that may be refused in new requests.</summary>
    public static IEnumerable<string> OddReviews(this OpenedStore store) => store.Expected("names")
        .Where(name => name.Key.StartsWith("odd ", StringComparison.Ordinal))
        .Where(name => !name.Key.StartsWith("odd comment", StringComparison.Ordinal))
        .Select(name => $"{name.Value}");

    /// <summary>A part of what is expected.</summary>
    public static JsonObject Expected(this OpenedStore store, string part) =>
        store.File.Expected[part]?.AsObject() ?? throw new ArgumentException("Nothing is expected of this.", nameof(part));
}

using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Comments.Blocking;

/// <summary>A request to block a commenter or a word.</summary>
/// <param name="Trait">What is blocked.</param>
/// <param name="Days">For how many days.</param>
/// <param name="Note">What its editor notes.</param>
public sealed record BlockRequest(KnownTrait Trait, int Days, string? Note)
{
    /// <summary>Reads JSON. It never throws, whatever is sent.</summary>
    public static Outcome<BlockRequest> Read(ReadOnlyMemory<byte> utf8) => JsonRequest.Read(utf8, RefusalKind.InvalidComment, Read);

    private static BlockRequest? Read(JsonFields fields)
    {
        var trait = KnownTrait.Read(fields, mayBeWord: true);
        var days = fields.Optional("days")?.WholeNumber(1, BlockEntry.MaxDays) ?? BlockEntry.DefaultDays;
        var note = fields.Optional("note")?.Text(BlockEntry.MaxNote);
        fields.RefuseOthers();
        return trait is null ? null : new BlockRequest(trait, days, note);
    }
}

/// <summary>A request to erase everything of one commenter.</summary>
public static class CommenterErasure
{
    /// <summary>Reads JSON. It never throws, whatever is sent.</summary>
    public static Outcome<KnownTrait> Read(ReadOnlyMemory<byte> utf8) => JsonRequest.Read(utf8, RefusalKind.InvalidComment, Read);

    private static KnownTrait? Read(JsonFields fields)
    {
        var trait = KnownTrait.Read(fields, mayBeWord: false);
        fields.RefuseOthers();
        return trait;
    }
}

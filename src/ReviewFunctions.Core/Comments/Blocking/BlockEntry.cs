using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Comments.Blocking;

/// <summary>Says that comments which have something are spam. What they have is kept as a keyed hash alone, and not for ever.</summary>
/// <param name="Id">The keyed hash: 32 lower-case hexadecimal digits.</param>
/// <param name="Kind">What the hash is of.</param>
/// <param name="Note">What its editor noted, if anything.</param>
/// <param name="Editor">Who made the entry.</param>
/// <param name="Created">When it was made, in whole seconds UTC.</param>
/// <param name="Expires">From when on it stops nothing, in whole seconds UTC.</param>
public sealed record BlockEntry(
    string Id, CommenterTrait Kind, string? Note, string Editor, DateTimeOffset Created, DateTimeOffset Expires)
{
    /// <summary>How many days an entry lasts unless its editor says otherwise.</summary>
    public const int DefaultDays = 30;

    /// <summary>The most days that an entry lasts.</summary>
    public const int MaxDays = 365;

    /// <summary>The most entries at a time.</summary>
    public const int Most = 200;

    /// <summary>The longest note.</summary>
    public const int MaxNote = 200;

    /// <summary>As the editors' API answers with it: JSON in UTF-8.</summary>
    public byte[] ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["kind"] = EnumNames.Of(Kind),
            ["editor"] = Editor,
            ["created"] = InstantJson.Write(Created),
            ["expires"] = InstantJson.Write(Expires),
        };
        if (Note is not null) json["note"] = Note;
        return JsonFormat.Bytes(json);
    }
}

/// <summary>What a commenter, or a comment, is known by.</summary>
public enum CommenterTrait
{
    /// <summary>The IP address; of IPv6 the part that a subscriber gets.</summary>
    [JsonStringEnumMemberName("address")]
    Address,

    /// <summary>The mail address.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>The name.</summary>
    [JsonStringEnumMemberName("name")]
    Name,

    /// <summary>A word of the name or of the comment.</summary>
    [JsonStringEnumMemberName("word")]
    Word,
}

/// <summary>The store of what is blocked, and of the key that the hashes are made with.</summary>
public interface IBlockStore
{
    /// <summary>The site's key, which is made when it is first asked for. Backups do not have it.</summary>
    Task<ReadOnlyMemory<byte>> ReadKeyAsync(CancellationToken cancel);

    /// <summary>All entries, also those that have ended.</summary>
    Task<IReadOnlyList<BlockEntry>> ListAsync(CancellationToken cancel);

    /// <summary>Adds an entry, or replaces the one by its id.</summary>
    Task PutAsync(BlockEntry entry, CancellationToken cancel);

    /// <summary>Removes an entry.</summary>
    /// <returns><see langword="false"/> if there is none by that id.</returns>
    Task<bool> RemoveAsync(string id, CancellationToken cancel);
}

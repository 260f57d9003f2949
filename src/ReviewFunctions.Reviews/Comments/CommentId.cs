using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>
/// The identity of a comment: a time-ordered UUID, version 7
/// (<see href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, 5.7</see>), written as 32 lower-case hexadecimal digits. It
/// says when the comment was made.
/// </summary>
public readonly record struct CommentId
{
    private readonly Guid _value;

    private CommentId(Guid value) => _value = value;

    /// <summary>When it was made, in whole milliseconds, as the id itself says.</summary>
    public DateTimeOffset Created =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(
            ToString().AsSpan(0, 12), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>A new id whose time is <paramref name="now"/>; ids made later sort later.</summary>
    public static CommentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>The id that a request to post a comment gives to it: a UUID of version 7.</summary>
    public static CommentId Of(Guid request) => new(request);

    /// <summary>
    /// The id of a comment that was made elsewhere. The same origin on the same review gives the same id, so nothing is imported twice.
    /// </summary>
    /// <param name="review">The review that it is about.</param>
    /// <param name="origin">Where it was.</param>
    /// <param name="answered">What it answers. Of two that were made in the same second the answer is the later one.</param>
    public static CommentId OfImport(ReviewId review, CommentOrigin origin, CommentId? answered)
    {
        var created = origin.Created.ToUnixTimeMilliseconds();
        var time = answered is { } first ? Math.Max(created, first.Created.ToUnixTimeMilliseconds() + 1) : created;
        Span<byte> id = stackalloc byte[16];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{review}|{origin.ImportId}")).AsSpan(0, id.Length).CopyTo(id);
        var version = (byte)(0x70 | (id[6] & 0x0F));
        BinaryPrimitives.WriteInt64BigEndian(id, (time << 16) | id[7]);
        (id[6], id[8]) = (version, (byte)(0x80 | (id[8] & 0x3F)));
        return new CommentId(new Guid(id, bigEndian: true));
    }

    /// <summary>Reads the 32 digits; <see langword="false"/> for another length, upper case or another version of UUID.</summary>
    public static bool TryParse(string? text, out CommentId id)
    {
        id = default;
        if (!Guid.TryParseExact(text, "N", out var value) || value.Version != 7 || value.ToString("N") != text) return false;
        id = new CommentId(value);
        return true;
    }

    /// <summary>Reads an id that this software wrote.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static CommentId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A comment's id has 32 hexadecimal digits.");

    /// <summary>The 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => _value.ToString("N");
}

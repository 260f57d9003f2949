using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Comments.Blocking;

/// <summary>What a commenter or a comment is known by, in the one form that all spellings have.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its form.</param>
public sealed partial record KnownTrait(CommenterTrait Kind, string Value)
{
    /// <summary>The longest that can be asked for.</summary>
    public const int MaxValue = 254;

    /// <summary>What one subscriber gets of the IPv6 address space, in bytes.</summary>
    private const int SubscriberBytes = 8;

    /// <summary>The keyed hash.</summary>
    public string HashWith(ReadOnlyMemory<byte> key) => KeyedHash.Of($"{EnumNames.Of(Kind)}\n{Value}", key);

    /// <summary>Reads <c>kind</c> and <c>value</c>; <see langword="null"/> when something is wrong, which an error then says.</summary>
    public static KnownTrait? Read(JsonFields fields, bool mayBeWord)
    {
        var kind = fields.Required("kind");
        var named = kind?.OneOf<CommenterTrait>();
        if (kind is null || fields.Required("value") is not { } value || value.Text(MaxValue) is not { } text || named is null) return null;
        if (named == CommenterTrait.Word && !mayBeWord)
        {
            kind.Refuse("A commenter is known by address, email or name.");
            return null;
        }
        if (Of(named.Value, text) is { } trait) return trait;
        value.Refuse(named == CommenterTrait.Word ? "Must be one word of letters and digits." : "Must be an IP address.");
        return null;
    }

    /// <summary>Everything that a comment and whoever wrote it are known by.</summary>
    public static IEnumerable<KnownTrait> Of(Comment comment)
    {
        var words = Word().Matches(Tag.Identity($"{comment.Name} {comment.Body}")).Select(word => word.Value).Distinct();
        return WhoOf(comment).Concat(words.Select(word => new KnownTrait(CommenterTrait.Word, word)));
    }

    /// <summary>Everything that whoever wrote a comment is known by.</summary>
    public static IEnumerable<KnownTrait> WhoOf(Comment comment) => new[]
    {
        Of(CommenterTrait.Name, comment.Name),
        comment.Email is { } email ? Of(CommenterTrait.Email, email) : null,
        comment.Sender is { } sender ? Of(CommenterTrait.Address, sender.Address) : null,
    }.OfType<KnownTrait>();

    private static KnownTrait? Of(CommenterTrait kind, string text)
    {
        var form = kind == CommenterTrait.Address ? Subscriber(text) : Tag.Identity(text);
        if (form is null || (kind == CommenterTrait.Word && Word().Match(form).Value != form)) return null;
        return new KnownTrait(kind, form);
    }

    private static string? Subscriber(string text)
    {
        if (!IPAddress.TryParse(text, out var address)) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        return new IPAddress([.. address.GetAddressBytes()[..SubscriberBytes], .. new byte[SubscriberBytes]]).ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}

/// <summary>The hash of a text that only who has the site's key can make: 32 lower-case hexadecimal digits.</summary>
internal static class KeyedHash
{
    private const int Bytes = 16;

    /// <summary>
    /// HMAC-SHA256 of the text in UTF-8, cut to 128 bits (<see href="https://www.rfc-editor.org/rfc/rfc2104#section-5">RFC 2104, 5</see>).
    /// </summary>
    public static string Of(string text, ReadOnlyMemory<byte> key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}

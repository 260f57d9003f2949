using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ReviewFunctions.Core.Access;

/// <summary>The SHA-256 hash of a secret. Two of them are compared in a time that does not tell where they differ.</summary>
public readonly struct TokenHash : IEquatable<TokenHash>
{
    private readonly byte[] _bytes;

    internal TokenHash(byte[] bytes) => _bytes = bytes;

    /// <summary>Reads a hash that this software wrote.</summary>
    /// <exception cref="FormatException">The text is not a hash.</exception>
    public static TokenHash Parse(string text) => new(Convert.FromHexString(text));

    /// <inheritdoc/>
    public bool Equals(TokenHash other) => CryptographicOperations.FixedTimeEquals(_bytes, other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TokenHash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32BigEndian(_bytes);

    /// <summary>The 64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(_bytes);

    /// <summary>Whether two hashes are of the same secret.</summary>
    public static bool operator ==(TokenHash left, TokenHash right) => left.Equals(right);

    /// <summary>Whether two hashes are of different secrets.</summary>
    public static bool operator !=(TokenHash left, TokenHash right) => !left.Equals(right);
}

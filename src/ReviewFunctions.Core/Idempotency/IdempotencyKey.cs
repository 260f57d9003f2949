using System.Security.Cryptography;
using System.Text;

namespace ReviewFunctions.Core.Idempotency;

/// <summary>
/// A client's name for one request, good together with the client's own secret. Neither is stored: only a hash of both, and the request's
/// answer, sealed so that nothing but the two opens it. The answer to a request for a token has the token's secret in it.
/// </summary>
public sealed class IdempotencyKey
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 255;

    private const int NonceSize = 12, TagSize = 16, SealSize = 32;

    private readonly byte[] _seal;

    private IdempotencyKey(string name, byte[] seal) => (Name, _seal) = (name, seal);

    /// <summary>What it is stored under: 64 hexadecimal digits that tell nothing of it.</summary>
    public string Name { get; }

    /// <summary>
    /// The key that a client sent, with the secret that let the client in
    /// (<see href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869</see>).
    /// </summary>
    public static IdempotencyKey Of(string secret, string sent)
    {
        var root = HKDF.Extract(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(sent));
        return new IdempotencyKey(Convert.ToHexStringLower(Expand(root, "name")), Expand(root, "seal"));
    }

    /// <summary>Hides an answer, with AES in Galois/counter mode under a nonce of its own.</summary>
    public byte[] Seal(ReadOnlySpan<byte> answer)
    {
        var box = new byte[NonceSize + TagSize + answer.Length];
        var nonce = box.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_seal, TagSize);
        aes.Encrypt(nonce, answer, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize));
        return box;
    }

    /// <summary>Shows an answer that <see cref="Seal"/> hid.</summary>
    /// <exception cref="CryptographicException">It was hidden under another key, or is not what was stored.</exception>
    public byte[] Open(ReadOnlySpan<byte> box)
    {
        var answer = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(_seal, TagSize);
        aes.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), answer);
        return answer;
    }

    private static byte[] Expand(byte[] root, string purpose) =>
        HKDF.Expand(HashAlgorithmName.SHA256, root, SealSize, Encoding.ASCII.GetBytes(purpose));
}

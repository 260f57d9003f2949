using System.Buffers;

namespace ReviewFunctions.Core.Images;

/// <summary>An original in memory that is lent.</summary>
/// <param name="memory">The memory, which may be longer.</param>
/// <param name="length">How long the original is, in bytes.</param>
public sealed class OriginalFile(IMemoryOwner<byte> memory, int length) : IDisposable
{
    /// <summary>Its bytes, until it is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => memory.Memory[..length];

    /// <inheritdoc/>
    public void Dispose() => memory.Dispose();
}

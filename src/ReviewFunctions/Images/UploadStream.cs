using System.Security.Cryptography;

namespace ReviewFunctions.Images;

/// <summary>An upload as it is read once: hashed on its way, and ended past a bound.</summary>
/// <param name="head">What was read of it already.</param>
/// <param name="rest">What comes behind that.</param>
/// <param name="most">The most bytes.</param>
internal sealed class UploadStream(ReadOnlyMemory<byte> head, Stream rest, long most) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlyMemory<byte> _head = head;

    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    /// <summary>Whether there were more bytes than allowed, so that its end is not the upload's.</summary>
    public bool IsTooLong => Count > most;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The SHA-256 of what was read.</summary>
    public byte[] GetHash() => _hash.GetCurrentHash();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsTooLong) return 0;
        var read = _head.Length > 0 ? TakeHead(buffer) : await rest.ReadAsync(buffer, cancellationToken);
        _hash.AppendData(buffer.Span[..read]);
        Count += read;
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }

    private int TakeHead(Memory<byte> buffer)
    {
        var length = Math.Min(_head.Length, buffer.Length);
        _head[..length].CopyTo(buffer);
        _head = _head[length..];
        return length;
    }
}

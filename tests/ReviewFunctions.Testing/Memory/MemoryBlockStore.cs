using System.Collections.Concurrent;
using ReviewFunctions.Core.Comments.Blocking;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IBlockStore"/>
public sealed class MemoryBlockStore : IBlockStore
{
    private readonly ConcurrentDictionary<string, BlockEntry> _entries = [];

    public Task<ReadOnlyMemory<byte>> ReadKeyAsync(CancellationToken cancel) => Task.FromResult<ReadOnlyMemory<byte>>(new byte[32]);

    public Task<IReadOnlyList<BlockEntry>> ListAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<BlockEntry>>([.. _entries.Values]);

    public Task PutAsync(BlockEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _entries[entry.Id] = entry;
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string id, CancellationToken cancel) => Task.FromResult(_entries.TryRemove(id, out _));
}

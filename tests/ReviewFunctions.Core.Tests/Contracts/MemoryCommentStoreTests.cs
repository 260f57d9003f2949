using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryCommentStoreTests : CommentStoreContract
{
    private readonly MemoryStorage _storage = new();

    protected override ICommentStore Comments => new MemoryCommentStore(_storage);

    protected override IOutbox Outbox => new MemoryOutbox(_storage);
}

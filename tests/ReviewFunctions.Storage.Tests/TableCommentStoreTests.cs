using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableCommentStoreTests(Account account) : CommentStoreContract
{
    protected override ICommentStore Comments => account.Get<ICommentStore>();

    protected override IOutbox Outbox => account.Get<IOutbox>();
}

using ReviewFunctions.Core.Access;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableTokenStoreTests(Account account) : TokenStoreContract
{
    protected override ITokenStore Tokens => account.Get<ITokenStore>();
}

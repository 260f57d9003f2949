using ReviewFunctions.Core.Images;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class BlobImageFilesTests(Account account) : ImageFilesContract
{
    protected override IImageFiles Files => account.Get<IImageFiles>();
}

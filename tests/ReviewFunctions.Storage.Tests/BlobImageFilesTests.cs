using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class BlobImageFilesTests(Account account) : ImageFilesContract
{
    protected override IImageFiles Files => account.Get<IImageFiles>();
}

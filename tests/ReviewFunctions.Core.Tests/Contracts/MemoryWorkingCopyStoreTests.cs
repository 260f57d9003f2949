using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryWorkingCopyStoreTests : WorkingCopyStoreContract, IDisposable
{
    private readonly ServiceProvider _services = MemoryServices.Process(new MemoryStorage(), TimeProvider.System);

    protected override IWorkingCopyStore Copies => _services.GetRequiredService<IWorkingCopyStore>();

    protected override IReviewStore Reviews => _services.GetRequiredService<IReviewStore>();

    public void Dispose() => _services.Dispose();
}

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>The app on a copy of the first store whose outbox it has processed to its end.</summary>
public sealed class ProcessedStore : OpenedStore
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ProcessAsync();
    }
}

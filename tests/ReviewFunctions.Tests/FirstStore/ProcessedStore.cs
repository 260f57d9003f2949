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

/// <summary>The tests that leave what is public in the store as it is; they share one.</summary>
[CollectionDefinition]
public sealed class SharedStore : ICollectionFixture<ProcessedStore>;

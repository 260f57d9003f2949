using Azure.Data.Tables;

namespace ReviewFunctions.Storage.Tables;

/// <summary>
/// The table <c>Content</c>: the truth, and the messages to publish it. Its stores share it, since their rows are written together.
/// </summary>
internal sealed class ContentTable(StorageAccount account)
{
    /// <summary>The table itself.</summary>
    public Table Rows { get; } = new(account.Tables, "Content");

    /// <summary>
    /// The most rows of one transaction
    /// (<see href="https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions">100</see>).
    /// </summary>
    public const int MostActions = 100;

    /// <summary>Adds a row in a transaction.</summary>
    public static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    /// <summary>Puts a row in a transaction, whatever is there.</summary>
    public static TableTransactionAction Put(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);

    /// <summary>Removes a row in a transaction, whatever its version, by the keys of what was read.</summary>
    public static TableTransactionAction Remove(TableEntity row) =>
        new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), Azure.ETag.All);

    /// <summary>Removes a row in a transaction if it has this version.</summary>
    public static TableTransactionAction Remove(TableEntity row, string version) =>
        new(TableTransactionActionType.Delete, row, new Azure.ETag(version));

    /// <summary>Replaces a row in a transaction if it has this version.</summary>
    public static TableTransactionAction Replace(TableEntity row, string version) =>
        new(TableTransactionActionType.UpdateReplace, row, new Azure.ETag(version));
}

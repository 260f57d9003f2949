using Azure.Data.Tables;

namespace ReviewFunctions.Storage.Tables;

/// <summary>The table <c>Content</c>: the truth, and the duties to publish it. Its stores share it, since their rows are written together.</summary>
internal sealed class ContentTable(StorageAccount account)
{
    /// <summary>The table itself.</summary>
    public Table Rows { get; } = new(account.Tables, "Content");

    /// <summary>Adds a row in a transaction.</summary>
    public static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    /// <summary>Replaces a row in a transaction if it has this version.</summary>
    public static TableTransactionAction Replace(TableEntity row, string version) =>
        new(TableTransactionActionType.UpdateReplace, row, new Azure.ETag(version));
}

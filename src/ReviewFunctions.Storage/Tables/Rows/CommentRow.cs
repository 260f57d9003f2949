using System.Text;
using Azure.Data.Tables;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Storage.Tables.Rows;

/// <summary>A comment as a row. Where it came from is in columns of its own, which go when they have been kept for long enough.</summary>
internal static class CommentRow
{
    /// <summary>The column that tells one request's write from another's, since the SDK repeats a write whose answer was lost.</summary>
    public const string WriteId = "WriteId";

    /// <summary>The columns that a head is made of.</summary>
    public static readonly string[] HeadColumns = ["RowKey", Status, Fingerprint];

    private const string Status =
        "Status", Fingerprint = "Fingerprint", Body = "Body", Address = "SenderAddress", Agent = "SenderAgent", Referrer = "SenderReferrer";

    /// <summary>The condition that readers see a comment.</summary>
    public static string IsShown { get; } =
        TableClient.CreateQueryFilter($" and Status eq {StoredNames.OfComments.Of(CommentStatus.Approved)}");

    /// <summary>The row for a comment.</summary>
    public static TableEntity From(Comment comment, Guid writeId)
    {
        var row = new TableEntity(Keys.PartitionOf(comment.Review), Keys.OfComment(comment.Key))
        {
            [WriteId] = writeId,
            ["Revision"] = comment.Revision,
            [Status] = StoredNames.OfComments.Of(comment.Status),
            ["Verdict"] = StoredNames.OfVerdicts.Of(comment.Verdict),
            ["Name"] = comment.Name,
            ["Email"] = comment.Email,
            ["WantsAnswers"] = comment.WantsAnswers ? true : null,
            ["WasShown"] = comment.WasShown,
            ["Url"] = comment.Url?.OriginalString,
            ["InReplyTo"] = comment.InReplyTo?.ToString(),
            ["Editor"] = comment.Editor,
            ["Updated"] = comment.Updated,
            [Fingerprint] = comment.Fingerprint,
            [Address] = comment.Sender?.Address,
            [Agent] = comment.Sender?.Agent,
            [Referrer] = comment.Sender?.Referrer,
        };
        LongColumn.Write(row, Body, Encoding.UTF8.GetBytes(comment.Body));
        return row;
    }

    /// <summary>The comment that a row holds.</summary>
    public static Comment ToComment(TableEntity row) => new()
    {
        Key = KeyOf(row),
        Revision = row.GetInt32("Revision") ?? throw new InvalidDataException($"The row {row.RowKey} is not a comment."),
        Status = StoredNames.OfComments.Read(row.GetString(Status)),
        Verdict = StoredNames.OfVerdicts.Read(row.GetString("Verdict")),
        Name = row.GetString("Name"),
        Email = row.GetString("Email"),
        WantsAnswers = row.GetBoolean("WantsAnswers") is true,
        WasShown = row.GetBoolean("WasShown") is true,
        Url = row.GetString("Url") is { } url ? new Uri(url) : null,
        InReplyTo = row.GetString("InReplyTo") is { } answered ? CommentId.Parse(answered) : null,
        Editor = row.GetString("Editor"),
        Updated = row.GetDateTimeOffset("Updated") ?? default,
        Body = Encoding.UTF8.GetString(LongColumn.Read(row, Body)),
        Sender = row.GetString(Address) is { } address ? new Sender(address, row.GetString(Agent), row.GetString(Referrer)) : null,
    };

    /// <summary>The fingerprint of the comment that a row holds.</summary>
    public static string FingerprintOf(TableEntity row) => row.GetString(Fingerprint);

    /// <summary>The head of a comment, of whose row only <see cref="HeadColumns"/> were read.</summary>
    public static CommentHead ToHead(TableEntity row) =>
        new(KeyOf(row).Id, StoredNames.OfComments.Read(row.GetString(Status)), row.GetString(Fingerprint));

    private static CommentKey KeyOf(TableEntity row) => CommentKey.Parse(row.RowKey[(Keys.Comment.Length + 1)..]);
}

namespace ReviewFunctions.Desk.Shared;

/// <summary>The words of the API, for people.</summary>
public static class Labels
{
    /// <summary>A status of a review or a comment.</summary>
    public static string Of(string? name) => name switch
    {
        "draft" => "Draft",
        "scheduled" => "Scheduled",
        "published" => "Published",
        "withdrawn" => "Withdrawn",
        "deleted" => "Deleted",
        "pending" => "Waiting",
        "approved" => "Approved",
        "spam" => "Spam",
        "failed" => "Failed",
        null => "",
        _ => name,
    };
}

using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>A review that an editor asks for: checked, and not yet stored.</summary>
/// <param name="Content">What the editor wrote.</param>
/// <param name="Status">What the review is to become: <see cref="ReviewStatus.Draft"/> or <see cref="ReviewStatus.Published"/>.</param>
public sealed record ReviewDraft(ReviewContent Content, ReviewStatus Status)
{
    /// <summary>
    /// Reads a request to create a review: a JSON object in UTF-8 of known fields only. <c>null</c> is the same as a missing field. Never
    /// throws, whatever is sent.
    /// </summary>
    public static DraftReading Read(ReadOnlyMemory<byte> utf8) => DraftReading.Of(utf8, Read, draft => new AcceptedDraft(draft));

    /// <summary>The draft as it appears under a byline, unless it names one itself.</summary>
    public ReviewDraft Under(string? byline) => this with { Content = Content with { Author = Content.Author ?? byline } };

    private static ReviewDraft? Read(JsonFields fields)
    {
        var content = ContentFields.Read(fields);
        var status = fields.Optional("status") is { } field ? StatusAtCreation(field) : ReviewStatus.Draft;
        fields.RefuseOthers();
        return content is null || status is null ? null : new ReviewDraft(content, status.Value);
    }

    private static ReviewStatus? StatusAtCreation(JsonField field)
    {
        if (field.OneOf<ReviewStatus>() is not { } status) return null;
        if (status is ReviewStatus.Draft or ReviewStatus.Published) return status;
        field.Refuse("A review is created as draft or published; its status is changed by actions afterwards.");
        return null;
    }
}

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
    public static DraftReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (StrictJson.Parse(utf8, out var fault) is not { } document) return new MalformedDraft(new FieldError(JsonFields.Root, fault));
        using (document)
        {
            var errors = new FieldErrors();
            var draft = Read(new JsonFields(document.RootElement, JsonFields.Root, errors));
            return draft is null || errors.Found.Count > 0 ? new RefusedDraft(errors.Found) : new AcceptedDraft(draft);
        }
    }

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

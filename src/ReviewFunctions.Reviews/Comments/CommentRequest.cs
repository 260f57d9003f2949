using System.Text.Json.Nodes;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>Parses a request to post a comment. It never throws, whatever the input is.</summary>
public static class CommentRequest
{
    /// <summary>Reads JSON.</summary>
    /// <param name="utf8">The request.</param>
    /// <param name="isEditors">Whether a token says who it is, so that the name can be left out.</param>
    public static Outcome<CommentDraft> Read(ReadOnlyMemory<byte> utf8, bool isEditors) =>
        JsonRequest.Read(utf8, RefusalKind.InvalidComment, fields => Read(fields, isEditors));

    /// <summary>
    /// Reads what was typed into the form as the same fields of JSON are read. What was left empty is missing, and a line break, which
    /// browsers send as two characters, is the one that was typed.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="isEditors">Whether a token says who it is, so that the name can be left out.</param>
    public static Outcome<CommentDraft> Read(TypedComment typed, bool isEditors)
    {
        var json = new JsonObject();
        foreach (var (name, text) in typed.Fields)
        {
            if (text is null || PlainText.IsBlank(text)) continue;
            json[name] = name == TypedComment.BodyField ? PlainText.WithOneCharacterLineBreaks(text) : text.Trim();
        }
        if (typed.WantsAnswers) json[TypedComment.WantsAnswersField] = true;
        return Read(JsonFormat.Bytes(json), isEditors);
    }

    private static CommentDraft? Read(JsonFields fields, bool isEditors)
    {
        var source = isEditors ? fields.Optional("importId") : null;
        var origin = source is null ? null : Origin(source, fields);
        var isNamed = isEditors && source is null;
        var line = isNamed ? fields.Optional(TypedComment.NameField) : fields.Required(TypedComment.NameField);
        var name = line is null ? null : CommentFields.Name(line);
        var email = fields.Optional(TypedComment.EmailField) is { } address ? CommentFields.Email(address) : null;
        var wantsAnswers = WantsAnswers(fields, email);
        var url = fields.Optional(TypedComment.UrlField) is { } page ? CommentFields.Url(page) : null;
        var body = fields.Required(TypedComment.BodyField) is { } markdown ? CommentFields.Body(markdown) : null;
        var inReplyTo = fields.Optional(TypedComment.InReplyToField) is { } answered ? CommentFields.InReplyTo(answered) : null;
        fields.RefuseOthers();
        if (body is null) return null;
        return new CommentDraft(name, body)
        {
            Email = email,
            WantsAnswers = wantsAnswers,
            Url = url,
            InReplyTo = inReplyTo,
            Origin = origin,
        };
    }

    /// <summary>Whoever wants mail says where to; a wrong address is refused as such.</summary>
    private static bool WantsAnswers(JsonFields fields, string? email)
    {
        if (fields.Optional(TypedComment.WantsAnswersField) is not { } field || field.Truth() is not true) return false;
        if (email is null && fields.Optional(TypedComment.EmailField) is null) field.Refuse("Needs a mail address.");
        return true;
    }

    private static CommentOrigin? Origin(JsonField source, JsonFields fields)
    {
        var importId = source.Text(CommentOrigin.MaxImportId);
        var created = fields.Required("created")?.Instant();
        var status = fields.Optional("status") is { } said ? said.OneOf<CommentStatus>() : CommentStatus.Approved;
        return importId is null || created is null || status is null ? null : new CommentOrigin(importId, created.Value, status.Value);
    }
}

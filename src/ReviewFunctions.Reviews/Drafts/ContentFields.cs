using System.Text;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Drafts;

/// <summary>Reads what an editor writes, in the order of <see cref="ReviewContent"/>.</summary>
internal static class ContentFields
{
    /// <summary>The content; <see langword="null"/> when a required part of it is missing or wrong, which an error then says.</summary>
    public static ReviewContent? Read(JsonFields fields)
    {
        var headline = fields.Required("headline")?.OpenText(ReviewContent.MaxHeadline);
        var column = fields.Optional("column")?.ChannelName(ReviewContent.MaxColumn);
        var summary = fields.Optional("summary")?.OpenText(ReviewContent.MaxSummary);
        var body = fields.Required("body") is { } markdown ? BodyField.Read(markdown, ReviewContent.MaxBodyBytes) : null;
        var verdict = fields.Optional("verdict")?.OpenText(ReviewContent.MaxVerdict);
        var language = fields.Required("language")?.Language();
        var subject = fields.Required("subject")?.Object() is { } parts ? SubjectFields.Read(parts) : null;
        var rating = fields.Optional("rating")?.Object() is { } scale ? RatingFields.Read(scale) : null;
        var experienced = fields.Optional("experienced") is { } past ? ExperienceFields.Read(past) : null;
        var spoilers = fields.Optional("spoilers")?.OneOf<SpoilerLevel>();
        var leadImage = fields.Optional("leadImage") is { } image ? LeadImageField.Read(image) : null;
        var tags = fields.Optional("tags") is { } list ? TagFields.Read(list) : [];
        var author = fields.Optional("author")?.Byline();
        var disclosure = fields.Optional("disclosure")?.OpenText(ReviewContent.MaxDisclosure);
        var comments = fields.Optional("comments")?.OneOf<CommentPolicy>();
        var translationOf = fields.Optional("translationOf") is { } original ? TranslationField.Read(original) : null;

        if (headline is null || body is null || language is null || subject is null) return null;
        return new ReviewContent
        {
            Headline = headline,
            Column = column,
            Summary = summary,
            Body = body,
            Verdict = verdict,
            Language = language.Value,
            Subject = subject,
            Rating = rating,
            Experienced = experienced,
            Spoilers = spoilers,
            LeadImage = leadImage,
            Tags = tags,
            Author = author,
            Disclosure = disclosure,
            Comments = comments,
            TranslationOf = translationOf,
        };
    }
}

/// <summary>Reads the body: Markdown that can be rendered.</summary>
internal static class BodyField
{
    /// <summary>The body as it was sent, of at most so many bytes of UTF-8. What is stored already is taken as it is.</summary>
    public static string? Read(JsonField field, int maxBytes)
    {
        if (field.String() is not { } text) return null;
        if (field.IsUnchanged) return text;
        if ((FaultOfSize(text, maxBytes) ?? PlainText.FaultOfLines(text)) is { } fault)
        {
            field.Refuse(fault);
            return null;
        }

        var check = BodyHtml.Check(text);
        foreach (var warning in check.Warnings) field.Warn(warning);
        if (check.Fault is null) return text;
        field.Refuse(check.Fault);
        return null;
    }

    private static string? FaultOfSize(string text, int maxBytes) =>
        Encoding.UTF8.GetByteCount(text) > maxBytes ? $"Must have at most {maxBytes} bytes of UTF-8." : null;
}

/// <summary>Reads the image that a review opens with: an id, or an object with the id and what the review says of it.</summary>
internal static class LeadImageField
{
    /// <summary>
    /// The lead image; <see langword="null"/> when it is not right, which an error then says. Whether it is there is asked later.
    /// </summary>
    public static LeadImage? Read(JsonField field)
    {
        if (field.IsString) return field.Image() is { } alone ? new LeadImage(alone) : null;
        if (field.Object() is not { } fields) return null;
        var id = fields.Required("id")?.Image();
        var alt = fields.Optional("alt")?.OpenText(ImageDescription.MaxAlt);
        var caption = fields.Optional("caption")?.OpenText(ImageDescription.MaxCaption);
        fields.RefuseOthers();
        return id is null ? null : new LeadImage(id.Value, alt, caption);
    }
}

/// <summary>Reads which review it says in another language.</summary>
internal static class TranslationField
{
    /// <summary>The id; <see langword="null"/> when it is none, which an error then says. Whether it is there is asked later.</summary>
    public static ReviewId? Read(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (ReviewId.TryParse(text, out var id)) return id;
        field.Refuse("Must be the id of a review: 32 lower-case hexadecimal digits.");
        return null;
    }
}

/// <summary>Reads when the reviewer saw, read or played it.</summary>
internal static class ExperienceFields
{
    /// <summary>The date and whether again; <see langword="null"/> when it is not an object, which an error then says.</summary>
    public static Experience? Read(JsonField field)
    {
        if (field.Object() is not { } fields) return null;
        var date = fields.Optional("date")?.PartialDate();
        var again = fields.Optional("again")?.Truth();
        fields.RefuseOthers();
        if (!fields.All().Any()) field.Refuse("Must have a date, or say whether again.");
        return new Experience(date, again);
    }
}

/// <summary>Reads what a review is filed under.</summary>
internal static class TagFields
{
    /// <summary>The tags as they were spelt, without those that are wrong.</summary>
    public static IReadOnlyList<string> Read(JsonField field)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return [.. field.Items(ReviewContent.MaxTags).Select(item => One(item, known)).OfType<string>()];
    }

    private static string? One(JsonField item, HashSet<string> known)
    {
        if (item.ChannelName(Tag.MaxLength) is not { } tag) return null;
        if (tag.Trim().Length != tag.Length) item.Refuse("Must not begin or end with white space.");
        else if (!known.Add(Tag.Identity(tag)))
            item.Refuse("Is the same tag as one before it: case and composition of letters do not tell tags apart.");
        else return tag;
        return null;
    }
}

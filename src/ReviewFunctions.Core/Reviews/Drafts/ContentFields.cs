using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>Reads what an editor writes, in the order of <see cref="ReviewContent"/>.</summary>
internal static class ContentFields
{
    /// <summary>The content; <see langword="null"/> when a required part of it is missing or wrong, which an error then says.</summary>
    public static ReviewContent? Read(JsonFields fields)
    {
        var headline = fields.Required("headline")?.OpenText(ReviewContent.MaxHeadline);
        var column = fields.Optional("column")?.ChannelName(ReviewContent.MaxColumn);
        var summary = fields.Optional("summary")?.OpenText(ReviewContent.MaxSummary);
        var body = fields.Required("body") is { } markdown ? BodyField.Read(markdown) : null;
        var verdict = fields.Optional("verdict")?.OpenText(ReviewContent.MaxVerdict);
        var language = fields.Required("language")?.Language();
        var subject = fields.Required("subject")?.Object() is { } parts ? SubjectFields.Read(parts) : null;
        var rating = fields.Optional("rating")?.Object() is { } scale ? RatingFields.Read(scale) : null;
        var spoilers = fields.Optional("spoilers")?.OneOf<SpoilerLevel>();
        var leadImage = fields.Optional("leadImage") is { } image ? LeadImageField.Read(image) : null;
        var tags = fields.Optional("tags") is { } list ? TagFields.Read(list) : [];
        var author = fields.Optional("author")?.Byline();
        var disclosure = fields.Optional("disclosure")?.OpenText(ReviewContent.MaxDisclosure);
        var comments = fields.Optional("comments")?.OneOf<CommentPolicy>();

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
            Spoilers = spoilers,
            LeadImage = leadImage,
            Tags = tags,
            Author = author,
            Disclosure = disclosure,
            Comments = comments,
        };
    }
}

using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Reviews.Site;

/// <summary>Reads what an editor can say of the site, in the order of <see cref="SiteDocument"/>.</summary>
internal static class SiteFields
{
    /// <summary>
    /// The settings, with what cannot be changed as it is stored; <see langword="null"/> when a required part is missing or wrong, which an
    /// error then says.
    /// </summary>
    public static SiteSettings? Read(JsonFields fields, SiteSettings stored)
    {
        var title = fields.Required("title")?.Text(SiteSettings.MaxTitle);
        var description = fields.Optional("description")?.Text(SiteSettings.MaxDescription);
        var language = fields.Required("language")?.Language();
        var baseUrl = fields.Required("baseUrl") is { } address ? Base(address) : null;
        var feedLength = fields.Optional("feedLength")?.WholeNumber(1, SiteSettings.MaxFeedLength) ?? SiteSettings.DefaultFeedLength;
        var ratingInTitles = fields.Optional("ratingInTitles")?.Truth() ?? false;
        var hubs = fields.Optional("hubs") is { } list ? Hubs(list) : [];
        var bylines = fields.Optional("bylines") is { } people ? BylineFields.Read(people) : null;

        var comments = fields.Optional("comments")?.OneOf<CommentPolicy>() ?? CommentPolicy.Open;
        var commentDays = fields.Optional("commentDays")?.WholeNumber(1, SiteSettings.MaxCommentDays);
        var answerMails = fields.Optional("answerMails")?.Truth() ?? false;
        var timeZone = fields.Optional("timeZone") is { } zone ? TimeZone(zone, stored) : SiteTimeZone.Utc;
        var icon = fields.Optional("icon")?.Image();
        var theme = fields.Optional("theme") is { } look ? ThemeFields.Read(look) : SiteTheme.Plain;
        var navigation = fields.Optional("navigation") is { } sections ? NavigationFields.Read(sections) : [];
        if (title is null || language is null || baseUrl is null) return null;
        return new SiteSettings
        {
            Revision = stored.Revision,
            Title = title,
            Description = description,
            Language = language.Value,
            BaseUrl = baseUrl,
            DeployedBaseUrl = stored.DeployedBaseUrl,
            Derived = stored.Derived,
            TagAuthority = stored.TagAuthority,
            FeedLength = feedLength,
            RatingInTitles = ratingInTitles,
            Hubs = hubs,
            Bylines = bylines ?? BylineFields.None,
            Comments = comments,
            CommentDays = commentDays,
            AnswerMails = answerMails,
            TimeZone = timeZone,
            Icon = icon,
            Theme = theme,
            Navigation = navigation,
            Pages = stored.Pages,
            Created = stored.Created,
        };
    }

    private static Uri? Base(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (BaseUrl.TryParse(text, out var address)) return address;
        field.Refuse(
            "Must be the root of a host, such as https://example.org/: an http or https address "
            + "that ends in its first slash, without a user name.");
        return null;
    }

    /// <summary>What is stored already stays, also where the machine does not know it.</summary>
    private static SiteTimeZone TimeZone(JsonField field, SiteSettings stored)
    {
        if (field.String() is not { } name || name == stored.TimeZone.Name) return stored.TimeZone;
        if (SiteTimeZone.Find(name) is { } zone) return zone;
        field.Refuse("Must be the name of a time zone in the IANA database, such as Asia/Seoul or Etc/UTC.");
        return stored.TimeZone;
    }

    private static IReadOnlyList<Uri> Hubs(JsonField field)
    {
        var known = new HashSet<string>();
        return [.. field.Items(SiteSettings.MaxHubs).Select(item => Hub(item, known)).OfType<Uri>()];
    }

    private static Uri? Hub(JsonField item, HashSet<string> known)
    {
        if (SecureAddress.Read(item) is not { } hub) return null;
        if (known.Add(hub.AbsoluteUri)) return hub;
        item.Refuse("Is the same hub as one before it.");
        return null;
    }
}
